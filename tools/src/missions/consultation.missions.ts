import { expect } from '@jest/globals';
import { rulebookTexts } from '@renda/rulebook';
import { committee, deputy } from './matter-flow.js';
import { mission } from './mission.js';
import type { MissionWorld } from './mission-world.js';
import { ago, office, SurveyFlow, today } from './survey-flow.js';

const parties = ['DEPUTY_WORK_COMMITTEE', 'SUPERVISION_BUREAU', 'PROFESSIONAL_GROUP', 'UNDERTAKING_UNIT', 'LEAD_DEPUTY'];
const rule = 'five-party-consultation';

function textOf(place: string): string {
  const text = rulebookTexts().find(({ file }) => file === `${place}.yaml`)?.text;
  if (text === undefined) throw new Error(`no rulebook of ${place}`);
  return text;
}

/** Lines from the first that holds something until the next that begins an item of the same list. */
function itemsOf(text: string, begin: RegExp, has: string): string {
  return text.split(begin).filter((part) => part.includes(has)).join('').trimEnd();
}

/** Danyang's rulebook with Luohe's rule on consultations, in force from today, its source and its examples added. */
function danyangAsLuoheConsults(): string {
  const luohe = textOf('luohe');
  const source = luohe.split('\n').find((line) => line.includes('document: 002-LH')) ?? '';
  const entry = itemsOf(luohe, /^(?= {2}- key: )/m, `- key: ${rule}\n`).replace('    kind: requirement\n', `    kind: requirement\n    validFrom: ${today()}\n`);
  const examples = itemsOf(luohe, /^(?= {4}- case: )/m, `rule: ${rule}\n`).replace(/asOf: .*/g, `asOf: ${today()}`);
  const danyang = textOf('danyang').replace('\nentries:\n', `\n${source}\nentries:\n`).replace('\nunexpressed:\n', `\n${entry}\nunexpressed:\n`);
  return `${danyang.trimEnd()}\n${examples}\n`;
}

/** How the parties to a suggestion come together. */
export function consultationMissions(world: () => MissionWorld): void {
  /** A suggestion of another group, with who leads it. */
  async function ofAGroup(): Promise<{ suggestionId: string; leadMandateId: string }> {
    const leadMandateId = world().id('mandate', 'dy-person-005-county');
    const given = { title: '关于园区公交延线的建议', text: '末班车太早，建议延长。', kind: 'SUGGESTION', leadMandateId, groupId: world().id('group', '321181002-group'), submittedOn: today() };
    return { suggestionId: (await world().do(deputy, 'submitSuggestion', given)).id, leadMandateId };
  }

  mission('M-69', 'without any one of five parties a consultation is not valid; lead, unit and group are this suggestion’s, and the group observes every later stage', async () => {
    await world().published(danyangAsLuoheConsults());
    const [suggestionId, groupId] = [world().id('suggestion', 'dy-eyewear-suggestion-01'), world().id('group', 'dy-eyewear-group')];
    const arranging = { suggestionId, leadMandateId: world().id('mandate', 'dy-person-006-county'), unitId: world().id('unit', 'dy-industry'), groupId, scheduledOn: today() };
    expect(await world().refused(committee, 'arrangeConsultation', { ...arranging, ...(await ofAGroup()) })).toEqual([expect.stringMatching(/^NOT_OF_SUGGESTION/)]);
    for (const other of [{ leadMandateId: world().id('mandate', 'dy-person-005-county') }, { unitId: world().id('unit', 'dy-market') }]) {
      expect(await world().refused(committee, 'arrangeConsultation', { ...arranging, ...other })).toEqual([expect.stringMatching(/^NOT_OF_SUGGESTION/)]);
    }
    const { id } = await world().do(committee, 'arrangeConsultation', arranging);
    const held = { id, heldOn: today(), bureauChiefPresent: true, result: '年内建成检测平台。' };
    for (const party of parties) {
      expect(await world().refused(committee, 'holdConsultation', { ...held, parties: parties.filter((one) => one !== party) })).toEqual(['PARTY_MISSING 002-LH-三-二 L283-287']);
    }
    expect(await world().refused(committee, 'holdConsultation', { ...held, heldOn: ago(-1), parties })).toEqual(['BAD_USER_INPUT']);
    expect((await world().do(committee, 'holdConsultation', { ...held, parties })).status).toBe('HELD');
    const { suggestion } = await world().as(committee).data<{ suggestion: object }>(
      'query ($id: ID!) { suggestion(id: $id) { consultations(first: 50) { nodes { status parties } } groupObservers(first: 50) { nodes { status since group { name } } } } }', { id: suggestionId });
    expect(suggestion).toEqual({
      consultations: { nodes: [{ status: 'HELD', parties }] }, groupObservers: { nodes: [{ status: 'OBSERVING', since: today(), group: { name: '丹阳市人大代表眼镜产业专业小组' } }] },
    });
    const survey = await SurveyFlow.prepared(world(), 'dy-industry', {}, { suggestionId });
    expect(await world().refused(office, 'beginSurvey', { id: survey.id })).toEqual([expect.stringMatching(/^OPINIONS_MISSING/)]);
    await world().do(committee, 'giveGroupOpinion', { surveyId: survey.id, groupId, givenOn: today(), opinion: '平台已开工。' });
    expect((await world().do(office, 'beginSurvey', { id: survey.id })).status).toBe('OPEN');
  });
}
