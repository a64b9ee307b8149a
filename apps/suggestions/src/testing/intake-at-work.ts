import type { Caller, GrantedRole } from '@renda/caller';
import { activityChanged, appointmentChanged, bodyChanged, contactMeetingChanged, invitationChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf, type RegisterWorld, type Samples } from '@renda/subgraph/testing';
import { DomainAtWork } from './domain-at-work.js';

/** Where opinions come in beside matters: a member met the deputy of the county, its standing committee sat, and a draft, an opinion and a clue are there. For specs only. */
export class IntakeAtWork {
  readonly pair = newId();
  readonly meeting = newId();
  readonly standingCommittee = newId();
  readonly session = newId();

  private constructor(readonly domain: DomainAtWork) {}

  static async start(): Promise<IntakeAtWork> {
    return new IntakeAtWork(await DomainAtWork.start()).prepared();
  }

  static async with(domain: DomainAtWork): Promise<IntakeAtWork> {
    return new IntakeAtWork(domain).prepared();
  }

  private async prepared(): Promise<this> {
    const { service, ids } = this.domain;
    await service.hear(eventOf(bodyChanged, this.standingCommittee, 1, { name: '常委会', kind: 'STANDING_COMMITTEE', regionId: ids.region, from: '2020-01-01', to: null }));
    await this.met('VERIFIED', this.meeting);
    await this.sat({ id: this.session });
    return this;
  }

  get world(): RegisterWorld {
    const { service, near, far } = this.domain;
    return { service, near, far, samples: this.samples() };
  }

  /** The same, where every office reaches all of the county: so that what no step allows is told from what is out of reach. */
  async wideWorld(): Promise<RegisterWorld> {
    const { service, near, ids } = this.domain;
    const wide = async (role: GrantedRole): Promise<Caller> => service.caller(`wide ${role}`, role, 'REGION', ids.region);
    return { ...this.world, near: { ...near, SPECIAL_COMMITTEE: await wide('SPECIAL_COMMITTEE'), UNDERTAKING_UNIT: await wide('UNDERTAKING_UNIT'), STATION_STAFF: await wide('STATION_STAFF'), DEPUTY: await wide('DEPUTY') } };
  }

  async met(status: string, id: string = newId()): Promise<string> {
    const { service, ids, outputs } = this.domain;
    await service.hear(eventOf(contactMeetingChanged, id, 1, {
      pairId: this.pair, memberId: newId(), mandateId: ids.mandate, personId: outputs.lead.personId, regionId: ids.region, day: '2026-03-02', mode: 'ON_SITE', helperBodyId: null, status, verifiedAt: null,
    }));
    return id;
  }

  async appointed(status: string): Promise<string> {
    const { service, ids, outputs } = this.domain;
    const id = newId();
    await service.hear(eventOf(appointmentChanged, id, 1, {
      mandateId: ids.mandate, personId: outputs.lead.personId, regionId: ids.region, capacity: 'SC_MEMBER', targetPersonId: null, status, receivedAt: '2026-03-02T01:00:00.000Z', arrangedAt: null, dueAt: null,
    }));
    return id;
  }

  async sat(given: { id?: string; organiserBodyId?: string | null; status?: string; startsAt?: string; invited?: boolean } = {}): Promise<string> {
    const { id = newId(), organiserBodyId = this.standingCommittee, status = 'HELD', invited = true, startsAt = '2026-03-02T01:00:00.000Z' } = given;
    await this.domain.service.hear(eventOf(activityChanged, id, 1, {
      type: 'SC_MEETING', status, regionId: this.domain.ids.region, organiserBodyId, groupId: null, stationId: null, startsAt, endsAt: '2999-01-01T01:00:00.000Z', mode: 'ON_SITE', prescribed: true,
    }));
    if (invited) await this.domain.service.hear(eventOf(invitationChanged, newId(), 1, { activityId: id, mandateId: this.domain.ids.mandate, personId: this.domain.outputs.lead.personId, answer: 'NONE' }));
    return id;
  }

  /** A row of a register, opened by a mutation as somebody of the near ones. */
  async open(mutation: string, given: Record<string, unknown>, role: keyof DomainAtWork['near'] = 'ADMINISTRATOR', now?: Date): Promise<{ id: string; codes: string[] }> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`;
    const input = { ...(creating.has(mutation) ? { requestId: newId() } : {}), ...((await this.samples(given)[mutation]?.()) ?? {}), ...given };
    const { data, codes } = await this.domain.service.ask(query, { input }, { as: this.domain.near[role], ...(now ? { now } : {}) });
    return { id: (data as Record<string, { id: string } | null> | null)?.[mutation]?.id ?? '', codes };
  }

  /** What each step is given, beside what is given already. */
  samples(given: Record<string, unknown> = {}): Samples {
    const { ids } = this.domain;
    const answer = () => ({ answer: '已研究处理。' });
    const opened = async (mutation: string): Promise<string> => (await this.open(mutation, {})).id;
    return {
      gatherOpinion: () => ({ kind: 'SUGGESTION', text: '村道太窄。', contactMeetingId: this.meeting }),
      sortOpinion: () => ({ sortedBy: 'LIAISON_OFFICER', summary: '拓宽村道。' }), issueOpinion: () => ({ unitId: ids.unit }), replyToOpinion: () => ({ reply: '已列入计划。' }),
      registerDeputyLetter: () => ({ kind: 'LETTER', mandateId: ids.mandate, receivedOn: '2026-03-02', subject: '校车' }),
      referLetter: () => ({ bodyId: ids.committee }), issueLetter: () => ({ unitId: ids.unit }), handleLetter: answer, answerReferredLetter: answer, answerIssuedLetter: answer,
      recordSitInRemark: () => ({ activityId: this.session, agendaItem: '财政预算', mandateId: ids.mandate, text: '应增加农村道路投入。' }),
      passOnSitInRemark: () => ({ unitId: ids.unit, bodyId: null }), answerSitInRemark: answer,
      openDraftConsultation: () => ({ kind: 'REGULATION', title: '养犬管理条例草案', bodyId: ids.committee, dueOn: '2999-12-31', mandateIds: [ids.mandate], stationIds: [ids.station] }),
      recordDraftUse: () => ({ useSummary: '采纳三条。' }),
      commentOnDraft: async () => ({ consultationId: await opened('openDraftConsultation'), mandateId: ids.mandate, text: '第三条宜明确牵引绳长度。' }), recordCommentUse: () => ({ use: 'ADOPTED' }),
      collectProjectOpinion: () => ({ way: 'SURVEY', groupId: ids.group, collectedOn: '2026-03-02', text: '建停车场。' }),
      formProjectClue: async () => ({ regionId: ids.region, title: '老城停车场', opinionIds: [await opened('collectProjectOpinion')], vetterUnitIds: [ids.unit] }),
      gatherIntoProjectClue: async () => ({ opinionIds: [await opened('collectProjectOpinion')] }),
      askProjectVetters: () => ({ vetterUnitIds: [ids.unit] }),
      vetProjectClue: async () => ({ ...(given['clueId'] ? {} : { clueId: await opened('formProjectClue') }), unitId: ids.unit, verdict: 'FEASIBLE', reason: '有地可用。' }),
      rejectProjectClue: () => ({ reason: '已有规划。' }), selectProject: () => ({ selectedOn: '2026-03-02' }), startProject: () => ({ unitId: ids.unit }), finishProject: () => ({ result: '已投入使用。' }),
    };
  }
}

const creating = new Set(['gatherOpinion', 'registerDeputyLetter', 'recordSitInRemark', 'openDraftConsultation', 'commentOnDraft', 'collectProjectOpinion', 'formProjectClue', 'vetProjectClue']);
