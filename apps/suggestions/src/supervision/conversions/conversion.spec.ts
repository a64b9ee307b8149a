import { newId } from '@renda/subgraph';
import { describeRegister } from '@renda/subgraph/testing';
import { SupervisionAtWork } from '../../testing/supervision-at-work.js';
import { conversions } from './conversion.js';

describeRegister(conversions, ['open: → DECIDED by ADMINISTRATOR GENERAL_OFFICE SPECIAL_COMMITTEE WORK_COMMITTEE'], () => SupervisionAtWork.start());

describe('a conversion of forms (P-57)', () => {
  let at: SupervisionAtWork;
  beforeAll(async () => { at = await SupervisionAtWork.start(); });
  afterAll(() => at.service.stop());
  const steps = () => at.steps(conversions as never);
  const convert = async (given: Record<string, unknown>) => (await steps().do('convertSupervision', { requestId: newId(), ...(await steps().sample('convertSupervision')), ...given }, at.near.SPECIAL_COMMITTEE)).codes;

  it('changes the form, stays on one topic, and is entered once', async () => {
    const topicId = await at.topic();
    const on = (form: string, given: Record<string, unknown> = {}) => at.action({ topicId, form, ...given });
    const check = await on('LAW_ENFORCEMENT_CHECK');
    expect(await convert({ fromActionId: check, toActionId: check })).toEqual(['CONVERSION_SAME_FORM']);
    expect(await convert({ fromActionId: check, toActionId: await on('LAW_ENFORCEMENT_CHECK') })).toEqual(['CONVERSION_SAME_FORM']);
    expect(await convert({ fromActionId: check, toActionId: await on('QUESTION', { topicId: null }) })).toEqual(['CONVERSION_OTHER_TOPIC']);
    expect(await convert({ fromActionId: check, toActionId: await on('QUESTION', { topicId: await at.topic() }) })).toEqual(['CONVERSION_OTHER_TOPIC']);
    expect(await convert({ fromActionId: await on('QUESTION', { topicId: null }), toActionId: await on('RECALL', { topicId: null }) })).toEqual(['CONVERSION_OTHER_TOPIC']);
    const question = await on('QUESTION');
    expect(await convert({ fromActionId: check, toActionId: question, decidedOn: '2999-01-01' })).toEqual(['BAD_USER_INPUT']);
    expect(await convert({ fromActionId: check, toActionId: question })).toEqual([]);
    expect(await convert({ fromActionId: check, toActionId: question })).toEqual(['CONVERSION_ENTERED']);
  });

  it('makes a chain with the powers of decision and appointment at its end, each link with the forms before and after', async () => {
    const topicId = await at.topic();
    const chain = ['TOPICAL_INQUIRY', 'QUESTION', 'APPOINTMENT_AND_REMOVAL'];
    const ids: string[] = [];
    for (const form of chain) ids.push(await at.action({ topicId, form }));
    for (const [index, pairing] of (['KEY_DAILY', 'SPECIAL_COMPREHENSIVE'] as const).entries()) expect(await convert({ fromActionId: ids[index], toActionId: ids[index + 1], pairing })).toEqual([]);
    expect(await convert({ fromActionId: ids[0], toActionId: ids[2], pairing: 'HARD_SOFT' })).toEqual(['BAD_USER_INPUT']);
    const query = 'query ($id: ID!) { supervisionTopic(id: $id) { conversions { nodes { fromForm toForm pairing from { id } to { id } decidedBy { id } } } } }';
    const { supervisionTopic } = await at.service.data<{ supervisionTopic: { conversions: { nodes: unknown[] } } }>(query, { id: topicId }, { as: at.near.SPECIAL_COMMITTEE });
    expect(supervisionTopic.conversions.nodes).toEqual([
      { fromForm: 'QUESTION', toForm: 'APPOINTMENT_AND_REMOVAL', pairing: 'SPECIAL_COMPREHENSIVE', from: { id: ids[1] }, to: { id: ids[2] }, decidedBy: { id: at.standing } },
      { fromForm: 'TOPICAL_INQUIRY', toForm: 'QUESTION', pairing: 'KEY_DAILY', from: { id: ids[0] }, to: { id: ids[1] }, decidedBy: { id: at.standing } },
    ]);
    const { rows } = await at.service.database.pool.query<{ from_id: string }>(`select from_id from provenance_link where relation = 'FOLLOWED_BY' and to_id = any($1)`, [ids]);
    expect(rows.map(({ from_id }) => from_id).sort()).toEqual([ids[0], ids[1]].sort());
  });
});
