import { dayOf } from '@renda/calendar';
import { appointmentChanged, bodyChanged } from '@renda/events';
import { newId, type Register } from '@renda/subgraph';
import { eventOf, RegisterSteps, type RegisterWorld, type Samples } from '@renda/subgraph/testing';
import { thresholdSwitch } from '../supervision/budget/deviation-threshold.js';
import { supervisionRegisters } from '../supervision/supervision.part.js';
import { topics } from '../supervision/topics/topic.js';
import { DomainAtWork } from './domain-at-work.js';
import { ruledAs } from './rulebook-heard.js';

type Given = Record<string, unknown>;

/** The county of `DomainAtWork`, with its standing committee and an organ that is supervised. For specs only. */
export class SupervisionAtWork implements RegisterWorld {
  private constructor(
    readonly domain: DomainAtWork,
    readonly standing: string,
    readonly organ: string,
  ) {}

  static async start(domain?: DomainAtWork): Promise<SupervisionAtWork> {
    const used = domain ?? (await DomainAtWork.start());
    const work = new SupervisionAtWork(used, newId(), newId());
    await work.body('STANDING_COMMITTEE', { id: work.standing });
    await work.body('GOVERNMENT_DEPARTMENT', { id: work.organ });
    return work;
  }

  get service(): DomainAtWork['service'] { return this.domain.service; }
  get near(): DomainAtWork['near'] { return this.domain.near; }
  get far(): DomainAtWork['far'] { return this.domain.far; }

  async body(kind: string, { id = newId(), regionId = this.domain.ids.region, to = null as string | null } = {}): Promise<string> {
    await this.service.hear(eventOf(bodyChanged, id, 1, { name: '机构', kind, regionId, from: '2020-01-01', to }));
    return id;
  }

  get samples(): Samples {
    const { ids } = this.domain;
    const [fromTo, heldOn] = [() => this.pair(), '2026-03-02'];
    return {
      ...this.meansSamples, ...this.paperSamples, ...this.budgetSamples,
      proposeSupervisionTopic: () => ({ title: '养老服务', kind: 'LIVELIHOOD', regime: 'ONE_OFF', bodyId: ids.committee, aims: ['SAFETY_NET'], supervisedOrganIds: [this.organ], supervisedUnitIds: [ids.unit] }),
      solveSupervisionTopic: () => ({ solvedOn: dayOf(new Date()), evidence: '整改验收单' }),
      consultOnTopic: async () => ({ topicId: await this.topic(), about: 'TOPIC', heldOn, mandateIds: [ids.mandate], opinions: '建议先看农村。' }),
      setTopicFocus: async () => ({ topicId: await this.topic({ regime: 'EVERY_YEAR' }), year: 2026, focus: '农村养老' }),
      planSupervisionAction: () => ({ title: '养老服务条例执法检查', form: 'LAW_ENFORCEMENT_CHECK', bodyId: ids.committee, objectUnitId: ids.unit, invitedMandateIds: [ids.mandate] }),
      holdSupervisionAction: () => ({ heldOn }),
      reportSupervisionAction: () => ({ findings: '床位闲置。', opinions: '盘活床位。' }),
      cancelSupervisionAction: () => ({ reason: '并入其他活动' }),
      convertSupervision: async () => ({ ...(await fromTo()), reason: '需要刚性手段', decidedById: this.standing, decidedOn: dayOf(new Date()), pairing: 'WORK_LEGAL' }),
    };
  }

  private get meansSamples(): Samples {
    const { ids } = this.domain;
    return {
      openRectificationItem: async () => ({ actionId: await this.action({ form: 'AUDIT_RECTIFICATION' }), unitId: ids.unit, title: '专项资金', problem: '资金闲置。' }),
      evidenceRectificationItem: () => ({ evidence: '资金已拨付。' }), sendBackRectificationItem: () => ({ reason: '凭证不全' }),
      strikeOffRectificationItem: () => ({ acceptance: '已核对凭证。' }), relapseRectificationItem: () => ({ reason: '再次闲置' }),
      startRigidCase: async () => ({ kind: 'QUESTION', title: '资金闲置', bodyId: ids.committee, organId: this.organ, topicId: await this.topic() }),
      holdRigidCase: () => ({ heldOn: '2026-03-02' }), concludeRigidCase: () => ({ result: '书面答复。' }), dropRigidCase: () => ({ reason: '撤回' }),
      linkOrganHeadMeeting: async () => ({ appointmentId: await this.appointment('HELD'), bodyId: ids.committee, organId: this.organ, topicId: await this.topic() }),
      concludeOrganHeadMeeting: () => ({ outcome: '限期整改。' }),
      planAppraisal: async () => ({ title: '部门工作评议', bodyId: ids.committee, objectOrganIds: [this.organ], objectUnitIds: [ids.unit], scorerMandateIds: [ids.mandate], leastScore: 0, mostScore: 100 }),
      finishAppraisal: () => ({ heldOn: '2026-03-02', sheets: 31 }), sendAppraisal: () => ({ sentOn: '2026-03-05', partyOrgan: '组织部' }),
      receiveAppraisal: () => ({ receivedOn: '2026-03-06' }), useAppraisal: () => ({ usage: '纳入年度考核。' }),
      scoreInAppraisal: async () => ({ appraisalId: await this.open('planAppraisal', {}), mandateId: ids.mandate, organId: this.organ, score: 88 }),
      enterPartyExchange: async () => ({ appraisalId: await this.open('planAppraisal', {}), direction: 'FROM_PARTY', exchangedOn: '2026-03-09', summary: '建议扩大评议范围。' }),
    };
  }

  private get paperSamples(): Samples {
    const { ids } = this.domain;
    return {
      enterReviewOpinion: () => ({ title: '养老服务审议意见', meetingOn: '2026-02-10', opinion: '加快建设。', bodyId: ids.committee, unitId: ids.unit }),
      assignReviewOpinion: () => ({ unitId: ids.unit }), reportOnReviewOpinion: () => ({ report: '已开工。' }), sendBackReviewOpinion: () => ({ reason: '缺时间表' }),
      checkReviewOpinion: () => ({ checkResult: '属实。' }), reopenReviewOpinion: () => ({ reason: '停工' }),
      commissionReportPreparation: () => ({ agendaItem: '养老服务工作情况的报告', meetingOn: '2026-03-20', commissionedOn: '2026-03-01', bodyId: ids.committee }),
      inspectForReport: async () => ({ inspectedOn: '2026-03-10', participantMandateIds: [ids.mandate], actionId: await this.heldAction({}, '2026-03-10') }),
      sitInAfterInspection: () => ({ sitInMandateIds: [ids.mandate], opinions: '床位应向农村倾斜。' }),
      startTracking: async () => ({ bodyId: ids.committee, reviewOpinionId: await this.open('enterReviewOpinion', {}) }),
      evidenceTracking: () => ({ evidence: '验收单' }), strikeOffTracking: () => ({ acceptance: '属实' }), lookBackAtTracking: () => ({ lookedBackOn: '2026-03-12', finding: '未反弹' }), relapseTracking: () => ({ reason: '反弹' }),
    };
  }

  private get budgetSamples(): Samples {
    const { ids } = this.domain;
    return {
      enterBudgetLine: () => ({ year: 2025, code: newId(), title: '养老服务', amount: 100, bodyId: ids.committee, unitId: ids.unit }),
      enterBudgetExecution: async () => ({ lineId: await this.open('enterBudgetLine', {}), spentUntil: '2025-06-30', spent: 20 }),
      raiseBudgetAlert: async () => ({ lineId: await this.spentLine(20), asOf: '2025-06-30' }),
      takeUpBudgetAlert: async () => ({ actionId: await this.action({ form: 'BUDGET_EXECUTION' }) }), settleBudgetAlert: () => ({ result: '已加快拨付。' }),
    };
  }

  /** A line of a hundred of which so much is spent by the end of June. */
  async spentLine(spent: number, given: Given = {}): Promise<string> {
    const lineId = await this.open('enterBudgetLine', given);
    await this.open('enterBudgetExecution', { lineId, spent });
    return lineId;
  }

  /** The county's rules set from when on a deviation is an alert. */
  thresholdRuled(value = 'PERCENT_10'): Promise<void> {
    return ruledAs(this.domain, 'luohe', (entries) => [...entries, {
      key: thresholdSwitch, kind: 'switch', appliesTo: { subject: 'BODY' }, title: { zh: '预警界限', en: 'Threshold' }, labels: [], citations: [{ local: '004-SV-准' }], options: ['NONE_SET', value], value }]);
  }

  async appointment(status: string, capacity: string | null = 'STATE_ORGAN_HEAD'): Promise<string> {
    const id = newId();
    await this.service.hear(eventOf(appointmentChanged, id, 1, {
      mandateId: this.domain.ids.mandate, personId: newId(), regionId: this.domain.ids.region, capacity, targetPersonId: null, status, receivedAt: '2026-02-01T01:00:00Z', arrangedAt: null, dueAt: null }));
    return id;
  }

  steps<F extends Register<never, never>>(register: F): RegisterSteps<never, never> {
    return new RegisterSteps(register, this);
  }

  /** A row opened by the special committee, led by its next steps. */
  async open(mutation: string, given: Given, ...then: readonly (readonly [mutation: string, given?: Given])[]): Promise<string> {
    const steps = this.steps(topics as never);
    const doing = async (step: string, input: Given): Promise<string> => {
      const { data, errors } = await steps.do(step, input, this.near.ADMINISTRATOR);
      if (errors) throw new Error(`${step}: ${JSON.stringify(errors)}`);
      return (data as unknown as Record<string, { id: string }>)[step]?.id ?? '';
    };
    const id = await doing(mutation, { requestId: newId(), ...(await steps.sample(mutation)), ...given });
    for (const [step, more] of then) await doing(step, { id, ...(await steps.sample(step)), ...more });
    return id;
  }

  /** A topic under way. */
  topic(given: Given = {}): Promise<string> {
    const tags = given['kind'] === undefined ? {} : { aims: null };
    return this.open('proposeSupervisionTopic', { ...tags, ...given }, ['beginSupervisionTopic']);
  }

  action(given: Given = {}): Promise<string> {
    return this.open('planSupervisionAction', given);
  }

  heldAction(given: Given = {}, heldOn = '2026-03-02'): Promise<string> {
    return this.open('planSupervisionAction', given, ['holdSupervisionAction', { heldOn }]);
  }

  /** One row of each register, opened. */
  async openedRows(): Promise<Record<string, string>> {
    const rows: Record<string, string> = {};
    await this.thresholdRuled();
    for (const one of supervisionRegisters) rows[one.definition.entity] = await this.steps(one as never).opened();
    return rows;
  }

  private async pair(): Promise<Given> {
    const topicId = await this.topic();
    return { fromActionId: await this.action({ topicId }), toActionId: await this.action({ topicId, form: 'TOPICAL_INQUIRY' }) };
  }
}
