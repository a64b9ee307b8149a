import { expect } from '@jest/globals';
import { dayOf } from '@renda/calendar';
import { newId } from '@renda/subgraph';
import { eventually } from '@renda/test-kit';
import { bureau, committee, deputy, eyewear, MatterFlow, staff } from './matter-flow.js';
import { mission } from './mission.js';
import type { MissionWorld } from './mission-world.js';

const matterOf = 'query ($id: ID!) { matter(id: $id) { stage solution stages { stage action } station { id } } }';

/** What people and enterprises raise, from the record to the strike-off. */
export function matterMissions(world: () => MissionWorld): void {
  let receptions = 0;

  /** A reception of today at the station, each a second after the one before. */
  async function reception(): Promise<string> {
    const today = dayOf(new Date());
    receptions += 1;
    const [heldFrom, heldUntil] = [receptions * 2, receptions * 2 + 1].map((second) => `00:00:${String(second).padStart(2, '0')}`).map((time) => `${today}T${time}+08:00`);
    const { id } = await world().do(staff, 'recordReception', { stationId: world().id('station', eyewear), mandateIds: [world().id('mandate', 'dy-person-005-county')], heldFrom, heldUntil, personTimes: 3 }, 'id');
    return id;
  }

  /** Raised at a reception, as soon as that is heard of. */
  async function raisedAt(receptionId: string): Promise<MatterFlow> {
    let raised: MatterFlow | undefined;
    for (const until = Date.now() + 30_000; !raised;) {
      raised = await MatterFlow.raised(world(), { channel: 'RECEPTION', occasion: { kind: 'Reception', id: receptionId } }, staff).catch((error: unknown) => {
        if (Date.now() > until || !String(error).includes('NOT_AVAILABLE')) throw error;
        return undefined;
      });
    }
    return raised;
  }

  /** What was said at a reception, each a matter by itself, as soon as that is heard of. */
  async function recordedAt(receptionId: string, opinions: readonly object[]): Promise<{ id: string; receipt: string }[]> {
    const query = 'mutation ($input: RecordReceptionOpinionsInput!) { recordReceptionOpinions(input: $input) { id code receipt } }';
    const input = { requestId: newId(), receptionId, opinions };
    return eventually(async () => {
      const { recordReceptionOpinions: outcomes } = await world().as(staff).data<{ recordReceptionOpinions: { id: string; code: string | null; receipt: string }[] }>(query, { input });
      expect(outcomes.map(({ code }) => code)).toEqual(opinions.map(() => null));
      return outcomes;
    }, { within: 30_000 });
  }

  mission('M-38', 'what people say at a reception becomes a matter, and the reception shows which', async () => {
    const receptionId = await reception();
    const [one, two] = await recordedAt(receptionId, [{ kind: 'VOTER', title: '用电', text: '变压器容量不足。' }, { kind: 'ENTERPRISE', title: '用工', text: '缺验光技师。' }]);
    const { provenance } = await world().as(staff).data<{ provenance: { nodes: { kind: string; id: string; item: object | null }[] } }>(
      `query ($id: ID!) { provenance(kind: "Reception", id: $id) { nodes { kind id item { ... on Reception { personTimes } ... on Matter { channel } } } } }`, { id: receptionId });
    expect(provenance.nodes[0]).toEqual({ kind: 'Reception', id: receptionId, item: { personTimes: 3 } });
    expect(provenance.nodes.slice(1).map(({ id, item }) => [id, item]).sort()).toEqual([one, two].map((matter) => [matter?.id, { channel: 'RECEPTION' }]).sort());
    const { matterByReceipt } = await world().as().data<{ matterByReceipt: object }>('query ($receipt: String!) { matterByReceipt(receipt: $receipt) { stage } }', { receipt: two?.receipt });
    expect(matterByReceipt).toEqual({ stage: 'COLLECTED' });
  });

  mission('M-118', 'an opinion of a voter is recorded at the reception, handled, and answered to who raised it', async () => {
    const matter = await raisedAt(await reception());
    await matter.assigned();
    expect(await matter.closed()).toBe('CLOSED');
    const { matterByReceipt } = await world().as().data<{ matterByReceipt: object }>('query ($receipt: String!) { matterByReceipt(receipt: $receipt) { stage answers { text } } }', { receipt: matter.receipt });
    expect(matterByReceipt).toEqual({ stage: 'CLOSED', answers: [{ text: '供电公司已增容。' }] });
  });

  mission('M-39', 'a deputy pushes a matter to its solution; with evidence it stands in his ledger', async () => {
    const matter = await MatterFlow.raised(world());
    await world().do(deputy, 'promoteMatter', { matterId: matter.id, mandateId: world().id('mandate', 'dy-person-005-county'), since: dayOf(new Date()) }, 'since');
    await matter.assigned();
    expect(await matter.refused(staff, 'closeMatter', { evidence: '照片', confirmedBy: 'SOURCE', solution: 'SOLVED' })).toEqual(['STAGE_SKIPPED 003-CZ-二-2']);
    await matter.closed();
    await matter.within(async () => {
      const { person } = await world().as(committee).data<{ person: { dutyRecords: { nodes: { sourceId: string }[] } } }>(
        `query ($id: ID!) { person(id: $id) { dutyRecords(measure: "MATTER_SOLVED") { nodes { sourceId } } } }`, { id: world().id('person', 'dy-person-005') });
      expect(person.dutyRecords.nodes.map(({ sourceId }) => sourceId)).toContain(matter.id);
    });
  });

  mission('M-63', 'an enterprise’s need goes straight to the bureau and comes back answered', async () => {
    const matter = await MatterFlow.raised(world(), { kind: 'ENTERPRISE', channel: 'ENTERPRISE_REQUEST' });
    await matter.assigned();
    await matter.step(bureau, 'signMatter', { receivedBy: '示例签收人' });
    await matter.step(bureau, 'replyToMatter', { text: '已纳入直通车办理。' });
    const { matter: answered } = await world().as(staff).data<{ matter: object }>('query ($id: ID!) { matter(id: $id) { kind replies { text } unit { name } } }', { id: matter.id });
    expect(answered).toEqual({ kind: 'ENTERPRISE', replies: [{ text: '已纳入直通车办理。' }], unit: { name: '丹阳市工业和信息化局' } });
  });

  mission('M-89', 'six stages in their order; none is skipped, and the refusal says which comes first', async () => {
    const matter = await MatterFlow.raised(world());
    expect(await matter.refused(staff, 'assignMatter', { unitId: world().id('unit', 'dy-industry'), dueOn: matter.due })).toEqual(['STAGE_SKIPPED 003-CZ-二-2']);
    await matter.assigned();
    await matter.closed();
    const { matter: led } = await world().as(staff).data<{ matter: { stages: { stage: string }[] } }>(matterOf, { id: matter.id });
    expect(led.stages.map(({ stage }) => stage)).toEqual(['COLLECTED', 'ACCEPTED', 'ANALYSED', 'ASSIGNED', 'SUPERVISED', 'FED_BACK', 'CLOSED']);
  });

  mission('M-90', 'the level of powers found at the analysis decides who is assigned', async () => {
    const matter = await MatterFlow.raised(world());
    await matter.step(staff, 'acceptMatter');
    await matter.step(staff, 'analyseMatter', { nature: 'ELECTRICITY', powersLevel: 'COUNTY' });
    expect(await matter.refused(staff, 'assignMatter', { unitId: world().id('unit', '321181002-government'), dueOn: matter.due })).toEqual(['POWERS_UNFIT 003-CZ-二-2']);
    expect(await matter.step(staff, 'assignMatter', { unitId: world().id('unit', 'dy-industry'), dueOn: matter.due })).toBe('ASSIGNED');
  });
}
