import type { Caller, GrantedRole } from '@renda/caller';
import { stationChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { type Answer, callersOf, eventOf, TestService } from '@renda/subgraph/testing';
import type { Stage } from '../matters/matter.lifecycle.js';
import { suggestions } from '../service.js';

export const dueOn = '2999-12-31';
export const laterDueOn = '3000-01-31';

/** How a matter comes to each stage: mutation, further input, and whose step it is. */
export const ways: Readonly<Record<Exclude<Stage, 'COLLECTED' | 'MERGED'>, { readonly after: Stage; readonly mutation: string; readonly by: 'staff' | 'handler' }>> = {
  ACCEPTED: { after: 'COLLECTED', mutation: 'acceptMatter', by: 'staff' },
  ANALYSED: { after: 'ACCEPTED', mutation: 'analyseMatter', by: 'staff' },
  ASSIGNED: { after: 'ANALYSED', mutation: 'assignMatter', by: 'staff' },
  SUPERVISED: { after: 'ASSIGNED', mutation: 'signMatter', by: 'handler' },
  FED_BACK: { after: 'SUPERVISED', mutation: 'feedBack', by: 'staff' },
  CLOSED: { after: 'FED_BACK', mutation: 'closeMatter', by: 'staff' },
  RETURNED: { after: 'ASSIGNED', mutation: 'returnMatter', by: 'handler' },
  REJECTED: { after: 'ACCEPTED', mutation: 'rejectMatter', by: 'staff' },
};

/** A town's station that works, its staff, the county's committee, a county bureau and who answers for it. For specs only. */
export class StationAtWork {
  private constructor(
    readonly service: TestService,
    readonly place: Readonly<Record<'county' | 'town' | 'village' | 'elsewhere' | 'station' | 'bureau', string>>,
    readonly people: Readonly<Record<'administrator' | 'staff' | 'committee' | 'handler', Caller>>,
  ) {}

  static async start(): Promise<StationAtWork> {
    const service = await TestService.start(suggestions);
    const county = await service.region('/411600/411625/');
    const town = await service.region('/411600/411625/411625100/');
    const village = await service.region('/411600/411625/411625101/411625101200/');
    const elsewhere = await service.region('/321100/321181/');
    const administrator = await service.caller('administrator', 'ADMINISTRATOR', 'REGION', null);
    const bureau = await registered(service, administrator, county, 'COUNTY');
    const station = newId();
    const people = {
      administrator,
      staff: await service.caller('staff', 'STATION_STAFF', 'STATION', station),
      committee: await service.caller('committee', 'WORK_COMMITTEE', 'REGION', county),
      handler: await service.caller('handler', 'UNDERTAKING_UNIT', 'UNIT', bureau),
    };
    const work = new StationAtWork(service, { county, town, village, elsewhere, station, bureau }, people);
    await work.stationIs('ESTABLISHED');
    return work;
  }

  async stationIs(status: string, given: { id?: string; regionId?: string; version?: number } = {}): Promise<string> {
    const id = given.id ?? this.place.station;
    await this.service.hear(eventOf(stationChanged, id, given.version ?? 1, {
      name: '站', kind: 'INDUSTRY', siting: null, regionId: given.regionId ?? this.place.town, parentId: null, baseId: null, industryId: null, status, online: true, foundedOn: null,
    }));
    return id;
  }

  /** For each role a caller whom the matters of the station and the bureau reach. */
  near(): Promise<Record<GrantedRole, Caller>> {
    return callersOf(this.service, 'near', { regionId: this.place.county, stationId: this.place.station, unitId: this.place.bureau });
  }

  unit(powersLevel: string, regionId: string = this.place.county): Promise<string> {
    return registered(this.service, this.people.administrator, regionId, powersLevel);
  }

  raising(given: Record<string, unknown> = {}): Record<string, unknown> {
    return { requestId: newId(), stationId: this.place.station, kind: 'VOTER', channel: 'QR_SCAN', title: '路灯不亮', text: '村口的路灯坏了。', ...given };
  }

  raise(given: Record<string, unknown> = {}, as?: Caller): Promise<Answer> {
    return this.service.ask(`mutation ($input: RaiseMatterInput!) { raiseMatter(input: $input) { receipt raisedAt } }`, { input: this.raising(given) }, as ? { as } : {});
  }

  /** Raises a matter; answers its id, which only offices learn. */
  async raised(given: Record<string, unknown> = {}): Promise<{ id: string; receipt: string }> {
    const { data, errors } = await this.raise(given);
    if (errors) throw new Error(JSON.stringify(errors));
    const { receipt } = (data as unknown as { raiseMatter: { receipt: string } }).raiseMatter;
    const { rows } = await this.service.database.pool.query<{ id: string }>('select matter_id as id from matter_receipt where number = $1', [receipt]);
    return { id: rows[0]?.id ?? '', receipt };
  }

  private inputs(): Readonly<Record<string, Record<string, unknown>>> {
    return {
      acceptMatter: {}, analyseMatter: { nature: 'TRAVEL', powersLevel: 'COUNTY' }, assignMatter: { unitId: this.place.bureau, dueOn }, signMatter: { receivedBy: '收件窗口' },
      returnMatter: { reason: '不属本局职责' }, replyToMatter: { text: '已更换路灯。' }, feedBack: { channel: 'PHONE', text: '路灯已换。' },
      closeMatter: { evidence: '更换前后照片', confirmedBy: 'SOURCE', solution: 'SOLVED' }, rejectMatter: { reason: '同一事项正在诉讼中' },
      followMatter: { follower: '联络员', nextCheckOn: dueOn }, checkMatter: { note: '正在施工', nextCheckOn: dueOn }, passLocalStage: { localStage: 'inspected' }, publishMatter: { shown: true },
      assignOnTheSpot: { nature: 'TRAVEL', powersLevel: 'COUNTY', unitId: this.place.bureau, dueOn, acceptedBy: '局长' },
      extendMatter: { dueOn: laterDueOn, reason: '路灯须定制', approvedBy: '站长' },
      reopenMatter: { reason: '回头看时路灯又不亮', dueOn: laterDueOn },
    };
  }

  /** One step, with what it needs unless something else is given. */
  async step(mutation: string, id: string, as?: Caller, given: Record<string, unknown> = {}, fields = 'id stage version'): Promise<Answer> {
    if (mutation === 'mergeMatters') return this.merge({ ids: [id], intoId: (await this.raised()).id, ...given }, as, fields);
    const type = `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input`;
    return this.service.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input: { id, ...this.inputs()[mutation], ...given } }, as ? { as } : {});
  }

  /** Merges matters into one. */
  merge(given: { intoId: string; ids: readonly string[] } & Record<string, unknown>, as?: Caller, fields = 'id stage version'): Promise<Answer> {
    const input = { requestId: newId(), reason: '同一路段的路灯', ...given };
    return this.service.ask(`mutation ($input: MergeMattersInput!) { mergeMatters(input: $input) { ${fields} } }`, { input }, as ? { as } : {});
  }

  async done(mutation: string, id: string, as: Caller, given: Record<string, unknown> = {}): Promise<void> {
    const { errors } = await this.step(mutation, id, as, given);
    if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
  }

  /** Leads a matter to a stage, by every stage before it. */
  async lead(id: string, stage: Stage): Promise<void> {
    if (stage === 'COLLECTED') return;
    if (stage === 'MERGED') {
      await this.done('mergeMatters', id, this.people.staff);
      return;
    }
    const { after, mutation, by } = ways[stage];
    await this.lead(id, after);
    if (stage === 'FED_BACK') await this.done('replyToMatter', id, this.people.handler);
    await this.done(mutation, id, this.people[by]);
  }

  async at(stage: Stage, given: Record<string, unknown> = {}): Promise<string> {
    const { id } = await this.raised(given);
    await this.lead(id, stage);
    return id;
  }

  stop(): Promise<void> {
    return this.service.stop();
  }
}

async function registered(service: TestService, as: Caller, regionId: string, powersLevel: string): Promise<string> {
  const input = { requestId: newId(), name: `${powersLevel} ${newId()}`, regionId, powersLevel };
  const { registerUnit } = await service.data<{ registerUnit: { id: string } }>(`mutation ($input: RegisterUnitInput!) { registerUnit(input: $input) { id } }`, { input }, { as });
  return registerUnit.id;
}
