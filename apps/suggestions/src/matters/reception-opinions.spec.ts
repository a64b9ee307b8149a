import type { Caller } from '@renda/caller';
import { newId } from '@renda/subgraph';
import type { Answer } from '@renda/subgraph/testing';
import { occasionsHeard } from '../testing/occasions-heard.js';
import { StationAtWork } from '../testing/station-at-work.js';

let work: StationAtWork;
let receptionId: string;
const today = (): string => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
beforeAll(async () => {
  work = await StationAtWork.start();
  receptionId = (await occasionsHeard(work, today())).Reception;
});
afterAll(() => work.stop());

const lamp = { kind: 'VOTER', title: '路灯不亮', text: '村口的路灯坏了。', contact: { name: '试验人', phone: '000' } };
const loan = { kind: 'ENTERPRISE', title: '贷款', text: '流动资金不足。', topic: null };

interface Outcome { index: number; id: string | null; code: string | null; receipt: string | null; matter: Record<string, unknown> | null }

function recording(given: Record<string, unknown> = {}, as: Caller | null = work.people.staff): Promise<Answer> {
  const input = { requestId: newId(), receptionId, opinions: [lamp, loan], ...given };
  return work.service.ask(
    'mutation ($input: RecordReceptionOpinionsInput!) { recordReceptionOpinions(input: $input) { index id code receipt matter { channel kind stage station { id } occasion { reception { id } } } } }', { input }, as ? { as } : {});
}
const outcomesOf = ({ data }: Answer): Outcome[] => (data as unknown as { recordReceptionOpinions: Outcome[] }).recordReceptionOpinions;

describe('what is said at a reception', () => {
  it('becomes a matter each by itself, at the station and by the channel of the reception, with a receipt for who said it', async () => {
    await work.service.said();
    const outcomes = outcomesOf(await recording());
    const matter = { channel: 'RECEPTION', stage: 'COLLECTED', station: { id: work.place.station }, occasion: { reception: { id: receptionId } } };
    expect(outcomes.map(({ index, code, matter: of }) => [index, code, of])).toEqual([[0, null, { ...matter, kind: 'VOTER' }], [1, null, { ...matter, kind: 'ENTERPRISE' }]]);
    expect((await work.service.said()).map(({ type, subject }) => [type, subject])).toEqual(outcomes.map(({ id }) => ['cn.renda.suggestions.matter.changed.v1', id]));
    const { matterByReceipt } = await work.service.data<{ matterByReceipt: unknown }>('query ($receipt: String!) { matterByReceipt(receipt: $receipt) { stage } }', { receipt: outcomes[0]?.receipt });
    expect(matterByReceipt).toEqual({ stage: 'COLLECTED' });
    const listed = await work.service.entities('Reception', [receptionId], 'matters { totalCount }', { as: work.people.staff });
    expect(listed.data).toEqual({ _entities: [{ matters: { totalCount: 2 } }] });
  });

  it('sent twice is entered once, with the same receipts; and what is refused leaves the others alone', async () => {
    const given = { requestId: newId(), opinions: [lamp, { ...loan, topic: 'NONSENSE' }, loan] };
    const first = outcomesOf(await recording(given));
    expect(first.map(({ code }) => code)).toEqual([null, 'TOPIC_UNKNOWN', null]);
    expect(outcomesOf(await recording(given))).toEqual(first);
  });

  it('is entered by the station and the offices alone, at a reception that was heard of', async () => {
    const codes = async (answer: Promise<Answer>) => { const { codes: refused, data } = await answer; return refused.length > 0 ? refused : outcomesOf({ data } as Answer).map(({ code }) => code); };
    const elsewhere = await work.service.caller('other staff', 'STATION_STAFF', 'STATION', newId());
    expect([await codes(recording({}, null)), await codes(recording({}, work.people.handler)), await codes(recording({}, elsewhere)), await codes(recording({ receptionId: newId() }))])
      .toEqual([['UNAUTHENTICATED'], ['FORBIDDEN'], ['NOT_AVAILABLE', 'NOT_AVAILABLE'], ['NOT_AVAILABLE', 'NOT_AVAILABLE']]);
  });

  it.each([[0, ['BAD_USER_INPUT']], [100, []], [101, ['BAD_USER_INPUT']]])('is %s things at once: %j', async (count, codes) => {
    expect((await recording({ opinions: Array.from({ length: count }, () => loan) })).codes).toEqual(codes);
  });
});
