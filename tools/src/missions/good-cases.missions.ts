import { expect } from '@jest/globals';
import { rulebookTexts } from '@renda/rulebook';
import { eventually } from '@renda/test-kit';
import { bureau, committee, deputy } from './matter-flow.js';
import { mission } from './mission.js';
import type { MissionWorld } from './mission-world.js';
import { office, today } from './survey-flow.js';

const rule = 'excellent-handling-cases';

/** Danyang's rulebook with Shenzhen's rule on good cases of handling. */
function danyangWithCases(): string {
  const text = (file: string): string => rulebookTexts().find((one) => one.file === file)?.text ?? '';
  const shenzhen = text('shenzhen.yaml');
  const source = shenzhen.split('\n').find((line) => line.includes("document: '001'")) ?? '';
  const entry = shenzhen.split(/^(?= {2}- key: )/m).find((part) => part.startsWith(`  - key: ${rule}\n`)) ?? '';
  return text('danyang.yaml').replace('\nentries:\n', `\n${source}\nentries:\n${entry}`);
}

/** What a circular names stands with the suggestion and its unit, and is counted as the committee's. */
export function goodCaseMissions(world: () => MissionWorld): void {
  const bodyId = (): string => world().id('body', 'dy-standing-committee');
  const year = (): number => Number(today().slice(0, 4));

  /** What the rule would come to for the committee this year, if Danyang had it. */
  async function verdict(): Promise<object | undefined> {
    const input = { regionId: world().id('region', 'danyang'), text: danyangWithCases(), datedFrom: `${String(year())}-01-01`, from: `${String(year())}-01-01`, to: `${String(year() + 1)}-01-01` };
    const { id } = await world().do(committee, 'simulateRulebook', input);
    const query = 'query ($id: ID!, $rule: String!) { simulation(id: $id) { status verdicts(rule: $rule, first: 10) { nodes { subjectId simulated { status done } } } } }';
    type Simulated = { status: string; verdicts: { nodes: { subjectId: string; simulated: object }[] } };
    const { verdicts } = await eventually(async () => {
      const { simulation } = await world().as(committee).data<{ simulation: Simulated }>(query, { id, rule });
      if (simulation.status !== 'DONE') throw new Error(simulation.status);
      return simulation;
    }, { within: 20_000 });
    return verdicts.nodes.find(({ subjectId }) => subjectId === bodyId())?.simulated;
  }

  mission('M-42', 'a unit nominates its case, the review chooses it, the circular names it; so the committee has done what it owes each year', async () => {
    const suggestionId = world().id('suggestion', 'dy-eyewear-suggestion-01');
    const { id: roundId } = await world().do(office, 'openHandlingCaseRound', { bodyId: bodyId(), year: year() });
    expect(await world().refused(office, 'openHandlingCaseRound', { bodyId: bodyId(), year: year() })).toEqual(['ROUND_ALREADY']);
    const { id } = await world().do(bureau, 'nominateHandlingCase', { roundId, suggestionId, nominatedBy: 'UNIT', why: '检测平台当年投入使用。' });
    await world().do(office, 'reviewHandlingCases', { id: roundId });
    const circular = { id: roundId, documentNumber: '丹人办发〔2026〕6号', publishedOn: today() };
    expect(await world().refused(office, 'publishHandlingCases', circular)).toEqual(['NOMINATIONS_NOT_JUDGED 001§26¶3']);
    await world().do(committee, 'chooseHandlingCase', { id, review: '办得快，企业得益。' });
    expect((await world().do(office, 'publishHandlingCases', circular)).status).toBe('PUBLISHED');
    const { suggestion } = await world().as(committee).data<{ suggestion: object }>(
      'query ($id: ID!) { suggestion(id: $id) { handlingCases(first: 1) { nodes { id round { year documentNumber } } } leadUnit { handlingCases(first: 1) { nodes { id } } } } }', { id: suggestionId });
    expect(suggestion).toEqual({ handlingCases: { nodes: [{ id, round: { year: year(), documentNumber: circular.documentNumber } }] }, leadUnit: { handlingCases: { nodes: [{ id }] } } });
    const { body } = await world().as(deputy).data<{ body: object }>('query ($id: ID!) { body(id: $id) { name handlingCaseRounds(first: 5) { nodes { status year } } } }', { id: bodyId() });
    expect(body).toEqual({ name: '丹阳市人大常委会', handlingCaseRounds: { nodes: [{ status: 'PUBLISHED', year: year() }, { status: 'PUBLISHED', year: 2024 }] } });
    await eventually(async () => { expect(await verdict()).toMatchObject({ status: 'MET', done: 1 }); }, { within: 30_000 });
  });
}
