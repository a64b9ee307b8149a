import { newId } from '@renda/subgraph';
import { describeRegister } from '@renda/subgraph/testing';
import { SupervisionAtWork } from '../../testing/supervision-at-work.js';
import { rectificationItems } from './rectification-item.js';

const offices = 'ADMINISTRATOR GENERAL_OFFICE SPECIAL_COMMITTEE WORK_COMMITTEE';

describeRegister(rectificationItems, [
  `open: → OPEN by ${offices}`,
  'evidence: OPEN → EVIDENCED by SPECIAL_COMMITTEE UNDERTAKING_UNIT WORK_COMMITTEE',
  `sendBack: EVIDENCED → OPEN by ${offices}`,
  `strikeOff: EVIDENCED → STRUCK_OFF by ${offices}`,
  `relapse: STRUCK_OFF → OPEN by ${offices}`,
], () => SupervisionAtWork.start());

describe('what an audit found (P-56)', () => {
  let at: SupervisionAtWork;
  beforeAll(async () => { at = await SupervisionAtWork.start(); });
  afterAll(() => at.service.stop());
  const steps = () => at.steps(rectificationItems as never);
  const act = async (mutation: string, id: string, as = at.near.WORK_COMMITTEE) => (await steps().do(mutation, { id, ...(await steps().sample(mutation)) }, as)).codes;

  it('is struck off by a second person, never by who gave the evidence', async () => {
    const id = await at.open('openRectificationItem', {});
    expect(await act('evidenceRectificationItem', id)).toEqual([]);
    expect(await act('strikeOffRectificationItem', id)).toEqual(['SECOND_PERSON_NEEDED']);
    expect(await act('strikeOffRectificationItem', id, at.near.SPECIAL_COMMITTEE)).toEqual([]);
  });

  it('is judged by who gave the last evidence, when it was sent back before', async () => {
    const id = await at.open('openRectificationItem', {});
    for (const [mutation, as] of [['evidenceRectificationItem', at.near.WORK_COMMITTEE], ['sendBackRectificationItem', at.near.WORK_COMMITTEE], ['evidenceRectificationItem', at.near.UNDERTAKING_UNIT]] as const) expect(await act(mutation, id, as)).toEqual([]);
    expect(await act('strikeOffRectificationItem', id)).toEqual([]);
  });

  it('is open again when it relapses, as often as that is', async () => {
    const id = await at.open('openRectificationItem', {});
    for (let times = 0; times < 2; times += 1) {
      expect(await act('evidenceRectificationItem', id, at.near.UNDERTAKING_UNIT)).toEqual([]);
      for (const mutation of ['strikeOffRectificationItem', 'relapseRectificationItem']) expect(await act(mutation, id)).toEqual([]);
    }
    const { rectificationItem } = await at.service.data<{ rectificationItem: unknown }>('query ($id: ID!) { rectificationItem(id: $id) { status relapses } }', { id }, { as: at.near.UNDERTAKING_UNIT });
    expect(rectificationItem).toEqual({ status: 'OPEN', relapses: 2 });
  });

  it('belongs to an action that its office reaches, and is linked to it', async () => {
    const elsewhere = await at.service.caller('another committee', 'SPECIAL_COMMITTEE', 'BODY', await at.body('SPECIAL_COMMITTEE'));
    expect((await steps().do('openRectificationItem', { requestId: newId(), ...(await steps().sample('openRectificationItem')) }, elsewhere)).codes).toEqual(['NOT_AVAILABLE']);
    const id = await at.open('openRectificationItem', {});
    const { rows } = await at.service.database.pool.query('select relation from provenance_link where to_id = $1', [id]);
    expect(rows).toEqual([{ relation: 'LED_TO' }]);
  });
});
