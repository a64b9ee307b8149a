import { expect } from '@jest/globals';
import { eventually } from '@renda/test-kit';
import { bureau, committee, deputy } from './matter-flow.js';
import { mission } from './mission.js';
import type { MissionWorld } from './mission-world.js';
import { ago, office, today } from './survey-flow.js';

const special = 'special-committee-danyang';
type Given = Record<string, unknown>;

/** Topics of supervision and what is done on them, by Danyang's special committee. */
class Supervising {
  constructor(private readonly world: () => MissionWorld) {}

  get committee(): string {
    return this.world().id('body', 'dy-special-committee');
  }

  get organ(): string {
    return this.world().id('body', 'dy-standing-committee');
  }

  get unit(): string {
    return this.world().id('unit', 'dy-industry');
  }

  get mandate(): string {
    return this.world().id('mandate', 'dy-person-005-county');
  }

  async do(mutation: string, input: Given, as = special): Promise<string> {
    return (await this.world().do(as, mutation, input)).id;
  }

  refused(mutation: string, input: Given, as = special): Promise<string[]> {
    return this.world().refused(as, mutation, input);
  }

  async topic(given: Given = {}): Promise<string> {
    const id = await this.do('proposeSupervisionTopic', { title: '养老服务', kind: 'OTHER', regime: 'ONE_OFF', bodyId: this.committee, supervisedUnitIds: [this.unit], ...given });
    return this.do('beginSupervisionTopic', { id });
  }

  async held(topicId: string, form: string, given: Given = {}): Promise<string> {
    const id = await this.do('planSupervisionAction', { title: '监督活动', form, bodyId: this.committee, topicId, objectUnitId: this.unit, ...given });
    return this.do('holdSupervisionAction', { id, heldOn: today() });
  }
}

/** Supervision of work: topics, forms, conversions, and the means behind them. */
export function supervisionMissions(world: () => MissionWorld): void {
  const at = new Supervising(world);
  const topicOf = <T>(id: string, fields: string): Promise<T> => world().as(special).data<{ supervisionTopic: T }>(`query ($id: ID!) { supervisionTopic(id: $id) { ${fields} } }`, { id }).then(({ supervisionTopic }) => supervisionTopic);

  mission('M-122', 'a livelihood topic is supervised by a special report and an inspection, to its bottleneck and its result; unsolved it is not closed, closed it is supervised no longer', async () => {
    const id = await at.topic({ kind: 'LIVELIHOOD', regime: 'UNTIL_SOLVED', aims: ['INCLUSIVE', 'SAFETY_NET'] });
    const proposed = { title: '营商环境', kind: 'DEVELOPMENT', regime: 'ONE_OFF', bodyId: at.committee, supervisedUnitIds: [at.unit], aims: ['INCLUSIVE'] };
    expect(await at.refused('proposeSupervisionTopic', proposed)).toEqual([expect.stringMatching(/^TAG_UNFIT/)]);
    await at.held(id, 'SPECIAL_REPORT');
    const inspection = await at.held(id, 'TOPICAL_INSPECTION');
    expect(await at.refused('closeSupervisionTopic', { id })).toEqual(['TOPIC_UNSOLVED 004-SV-实 L300-311']);
    await at.do('reportSupervisionAction', { id: inspection, findings: '床位闲置。', opinions: '盘活床位。' });
    await at.do('solveSupervisionTopic', { id, solvedOn: today(), evidence: '整改验收单', bottleneck: '床位与需求错位' });
    expect(await topicOf(id, 'status bottleneck evidence solvedOn aims')).toEqual({ status: 'SOLVED', bottleneck: '床位与需求错位', evidence: '整改验收单', solvedOn: today(), aims: ['INCLUSIVE', 'SAFETY_NET'] });
    const { actions } = await topicOf<{ actions: { nodes: object[] } }>(id, 'actions(first: 10) { nodes { form status findings opinions } }');
    expect(actions.nodes).toHaveLength(2);
    expect(actions.nodes).toEqual(expect.arrayContaining([
      { form: 'SPECIAL_REPORT', status: 'HELD', findings: null, opinions: null }, { form: 'TOPICAL_INSPECTION', status: 'REPORTED', findings: '床位闲置。', opinions: '盘活床位。' },
    ]));
    await at.do('closeSupervisionTopic', { id });
    const late = { title: '再视察', form: 'TOPICAL_INSPECTION', bodyId: at.committee, topicId: id, objectUnitId: at.unit };
    expect(await at.refused('planSupervisionAction', late)).toEqual([expect.stringMatching(/^TOPIC_NOT_UNDER_WAY/)]);
  });

  mission('M-123', 'a development topic names which of four areas the problems of enterprises are in', async () => {
    const areas = ['LAND', 'FINANCING', 'CONSTRUCTION', 'GOVERNMENT_SERVICE'];
    const id = await at.topic({ kind: 'DEVELOPMENT', problemAreas: areas });
    await at.held(id, 'SPECIAL_RESEARCH', { invitedMandateIds: [at.mandate] });
    expect(await topicOf(id, 'problemAreas actions(first: 5) { nodes { form invited { id } } }')).toEqual({ problemAreas: areas, actions: { nodes: [{ form: 'SPECIAL_RESEARCH', invited: [{ id: at.mandate }] }] } });
    const proposed = { title: '养老', kind: 'LIVELIHOOD', regime: 'ONE_OFF', bodyId: at.committee, supervisedUnitIds: [at.unit], problemAreas: ['LAND'] };
    expect(await at.refused('proposeSupervisionTopic', proposed)).toEqual([expect.stringMatching(/^TAG_UNFIT/)]);
  });

  mission('M-125', 'what an audit found is rectified with evidence and struck off by a second person', async () => {
    const actionId = await at.held(await at.topic(), 'AUDIT_RECTIFICATION');
    const id = await at.do('openRectificationItem', { actionId, unitId: at.unit, title: '专项资金', problem: '资金闲置。' });
    expect(await at.refused('strikeOffRectificationItem', { id, acceptance: '已核对。' })).toEqual([expect.stringMatching(/^STATUS_UNFIT/)]);
    await at.do('evidenceRectificationItem', { id, evidence: '拨付凭证' });
    expect(await at.refused('strikeOffRectificationItem', { id, acceptance: '已核对。' })).toEqual([expect.stringMatching(/^SECOND_PERSON_NEEDED/)]);
    expect((await world().do(committee, 'strikeOffRectificationItem', { id, acceptance: '已核对。' })).status).toBe('STRUCK_OFF');
  });

  mission('M-126', 'one form is converted into another on the same topic, for a reason and by decision, up to the power of appointment; the chain shows all of it', async () => {
    const topicId = await at.topic();
    const [from, to] = [await at.held(topicId, 'SPECIAL_REPORT'), await at.held(topicId, 'TOPICAL_INQUIRY')];
    const converting = { fromActionId: from, toActionId: to, pairing: 'SPECIAL_COMPREHENSIVE', reason: '报告反映的问题须询问', decidedById: at.organ, decidedOn: today() };
    const same = await at.held(topicId, 'SPECIAL_REPORT');
    expect(await at.refused('convertSupervision', { ...converting, toActionId: same })).toEqual([expect.stringMatching(/^CONVERSION_SAME_FORM/)]);
    await at.do('convertSupervision', converting);
    const onward = await at.held(topicId, 'APPOINTMENT_AND_REMOVAL');
    await at.do('convertSupervision', { fromActionId: to, toActionId: onward, pairing: 'WORK_LEGAL', reason: '询问后仍未整改', decidedById: at.organ, decidedOn: today() });
    const decided = { decidedBy: { id: at.organ }, decidedOn: today() };
    expect(await topicOf(topicId, 'conversions(first: 5) { nodes { fromForm toForm pairing reason decidedBy { id } decidedOn from { id } to { id } } }')).toEqual({ conversions: { nodes: [
      { fromForm: 'TOPICAL_INQUIRY', toForm: 'APPOINTMENT_AND_REMOVAL', pairing: 'WORK_LEGAL', reason: '询问后仍未整改', ...decided, from: { id: to }, to: { id: onward } },
      { fromForm: 'SPECIAL_REPORT', toForm: 'TOPICAL_INQUIRY', pairing: 'SPECIAL_COMPREHENSIVE', reason: '报告反映的问题须询问', ...decided, from: { id: from }, to: { id: to } },
    ] } });
    const { provenance } = await world().as(special).data<{ provenance: { links: object[] } }>('query ($id: ID!) { provenance(kind: "SupervisionAction", id: $id) { links { fromId toId relation } } }', { id: from });
    expect(provenance.links).toContainEqual({ fromId: from, toId: to, relation: 'FOLLOWED_BY' });
  });

  mission('M-128', 'three regimes: a year without an action is told, what is unsolved is not closed, what is not rectified does not pause, and rectified it does', async () => {
    const { topicsWithMissingYear } = await world().as(special).data<{ topicsWithMissingYear: { missingYears: number[]; topic: { id: string } }[] }>(
      'query ($until: Date!) { topicsWithMissingYear(until: $until) { missingYears topic { id } } }', { until: '2025-01-01' });
    expect(topicsWithMissingYear).toContainEqual({ missingYears: [2023], topic: { id: world().id('supervision_topic', 'dy-industry') } });
    expect(await at.refused('closeSupervisionTopic', { id: await at.topic({ regime: 'UNTIL_SOLVED' }) })).toEqual([expect.stringMatching(/^TOPIC_UNSOLVED/)]);
    const continuous = await at.topic({ regime: 'CONTINUOUS' });
    expect(await at.refused('pauseSupervisionTopic', { id: continuous })).toEqual([expect.stringMatching(/^TOPIC_NOT_RECTIFIED/)]);
    await at.do('solveSupervisionTopic', { id: continuous, solvedOn: today(), evidence: '整改验收单' });
    expect((await world().do(special, 'pauseSupervisionTopic', { id: continuous })).status).toBe('PAUSED');
    expect(await topicOf(continuous, 'status regime solvedOn evidence')).toEqual({ status: 'PAUSED', regime: 'CONTINUOUS', solvedOn: today(), evidence: '整改验收单' });
    await at.do('resumeSupervisionTopic', { id: continuous });
    expect(await at.refused('pauseSupervisionTopic', { id: continuous })).toEqual([expect.stringMatching(/^TOPIC_NOT_RECTIFIED/)]);
  });

  mission('M-129', 'a deputy meets the head of a state organ over a topic: asked for, held, its outcome linked to what caused it', async () => {
    const asking = { mandateId: at.mandate, duty: '了解养老床位情况', capacity: 'STATE_ORGAN_HEAD' };
    expect(await at.refused('requestAppointment', asking, bureau)).toEqual(['FORBIDDEN']);
    const appointmentId = await at.do('requestAppointment', asking, deputy);
    await at.do('arrangeAppointment', { appointmentId, meetsOn: today(), place: '市政府' }, committee);
    await at.do('holdAppointment', { appointmentId, heldOn: today() }, committee);
    const topicId = await at.topic();
    let id = '';
    await eventually(async () => { id = await at.do('linkOrganHeadMeeting', { appointmentId, bodyId: at.committee, organId: at.organ, topicId }); }, { within: 30_000 });
    await eventually(() => at.do('concludeOrganHeadMeeting', { id, outcome: '限期整改。' }), { within: 30_000 });
    const { organHeadMeeting } = await world().as(committee).data<{ organHeadMeeting: object }>('query ($id: ID!) { organHeadMeeting(id: $id) { outcome topic { id } appointment { status } } }', { id });
    expect(organHeadMeeting).toEqual({ outcome: '限期整改。', topic: { id: topicId }, appointment: { status: 'HELD' } });
  });

  mission('M-130', 'question, inquiry, dismissal and recall are started by who may, held and concluded, linked to the topic that caused them', async () => {
    const topicId = await at.topic();
    for (const kind of ['QUESTION', 'SPECIFIC_INQUIRY', 'DISMISSAL', 'RECALL']) {
      const starting = { kind, title: '资金闲置', bodyId: at.committee, organId: at.organ, topicId };
      for (const nobody of [special, deputy, bureau]) expect(await at.refused('startRigidCase', starting, nobody)).toEqual(['FORBIDDEN']);
      const id = await at.do('startRigidCase', starting, office);
      expect(await at.refused('holdRigidCase', { id, heldOn: today() })).toEqual([expect.stringMatching(/^STATUS_UNFIT/)]);
      await at.do('acceptRigidCase', { id }, office);
      await at.do('holdRigidCase', { id, heldOn: today() });
      await at.do('concludeRigidCase', { id, result: '书面答复。' });
      const { rigidCase } = await world().as(special).data<{ rigidCase: object }>('query ($id: ID!) { rigidCase(id: $id) { kind status result topic { id } } }', { id });
      expect(rigidCase).toEqual({ kind, status: 'RESULT', result: '书面答复。', topic: { id: topicId } });
    }
  });

  mission('M-131', 'deputies score on the spot; the result goes to the Party committee, is received and used', async () => {
    const id = await at.do('planAppraisal', { title: '部门评议', bodyId: at.committee, objectUnitIds: [at.unit], scorerMandateIds: [at.mandate], leastScore: 0, mostScore: 100 });
    const scoring = { appraisalId: id, mandateId: at.mandate, unitId: at.unit, score: 88 };
    expect(await at.refused('scoreInAppraisal', { ...scoring, score: 101 })).toEqual([expect.stringMatching(/^SCORE_OUTSIDE_SCALE/)]);
    await at.do('scoreInAppraisal', scoring);
    await at.do('finishAppraisal', { id, heldOn: today(), sheets: 1 });
    expect(await at.refused('receiveAppraisal', { id, receivedOn: today() })).toEqual([expect.stringMatching(/^STATUS_UNFIT/)]);
    await at.do('sendAppraisal', { id, sentOn: today(), partyOrgan: '组织部' });
    await at.do('receiveAppraisal', { id, receivedOn: today() });
    expect((await world().do(special, 'useAppraisal', { id, usage: '纳入年度考核。' })).status).toBe('USED');
    await at.do('enterPartyExchange', { appraisalId: id, direction: 'FROM_PARTY', exchangedOn: today(), summary: '建议扩大范围。' });
    const { appraisal } = await world().as(special).data<{ appraisal: object }>('query ($id: ID!) { appraisal(id: $id) { heldOn sheets sentOn partyOrgan receivedOn usage scores(first: 5) { nodes { score mandate { id } unit { id } } } exchanges(first: 5) { nodes { direction summary } } } }', { id });
    expect(appraisal).toEqual({
      heldOn: today(), sheets: 1, sentOn: today(), partyOrgan: '组织部', receivedOn: today(), usage: '纳入年度考核。', scores: { nodes: [{ score: 88, mandate: { id: at.mandate }, unit: { id: at.unit } }] },
      exchanges: { nodes: [{ direction: 'FROM_PARTY', summary: '建议扩大范围。' }] },
    });
  });

  mission('M-133', 'a key topic begins only when deputies were consulted on it', async () => {
    const id = await at.do('proposeSupervisionTopic', { title: '营商环境', kind: 'OTHER', regime: 'ONE_OFF', isKey: true, bodyId: at.committee, supervisedUnitIds: [at.unit] });
    expect(await at.refused('beginSupervisionTopic', { id })).toEqual([expect.stringMatching(/^TOPIC_NOT_CONSULTED/)]);
    await at.do('consultOnTopic', { topicId: id, about: 'TOPIC', heldOn: ago(1), mandateIds: [at.mandate], opinions: '建议先看审批。' });
    expect((await world().do(special, 'beginSupervisionTopic', { id })).status).toBe('UNDER_WAY');
    expect(await topicOf(id, 'consultations(first: 5) { nodes { about heldOn opinions } }')).toEqual({ consultations: { nodes: [{ about: 'TOPIC', heldOn: ago(1), opinions: '建议先看审批。' }] } });
  });
}
