import type { Caller } from '@renda/caller';
import { bodyChanged, groupChanged, mandateChanged, pairChanged, type RendaEvent, stationChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { type Answer, eventOf, TestService } from '@renda/subgraph/testing';
import { scheduling } from '../service.js';

export interface Deputy {
  readonly mandateId: string;
  readonly personId: string;
}

const capital = (word: string): string => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`;
export const hour = 3_600_000;

/** A town with a station, its staff, the county's committee, deputies, and what they need to plan, hold and verify. For specs only. */
export class SchedulingAtWork {
  private constructor(
    readonly service: TestService,
    readonly place: Readonly<Record<'county' | 'town' | 'elsewhere' | 'station' | 'group' | 'body', string>>,
    readonly people: Readonly<Record<'administrator' | 'staff' | 'committee' | 'stranger', Caller>>,
  ) {}

  static async start(): Promise<SchedulingAtWork> {
    const service = await TestService.start(scheduling);
    const county = await service.region('/411600/411625/');
    const town = await service.region('/411600/411625/411625100/');
    const elsewhere = await service.region('/321100/321181/');
    const [station, group, body] = [newId(), newId(), newId()];
    const people = {
      administrator: await service.caller('administrator', 'ADMINISTRATOR', 'REGION', null),
      staff: await service.caller('staff', 'STATION_STAFF', 'STATION', station),
      committee: await service.caller('committee', 'WORK_COMMITTEE', 'REGION', county),
      stranger: await service.caller('stranger', 'WORK_COMMITTEE', 'REGION', elsewhere),
    };
    const work = new SchedulingAtWork(service, { county, town, elsewhere, station, group, body }, people);
    await work.station(station);
    await service.hear(
      eventOf(groupChanged, group, 1, { name: '第一小组', kind: 'AREA', level: 'COUNTY', regionId: town, from: '2020-01-01', to: null }),
      eventOf(bodyChanged, body, 1, { name: '代表工委', kind: 'WORK_COMMITTEE', regionId: county, from: '2020-01-01', to: null }),
    );
    return work;
  }

  async station(id: string, given: { regionId?: string; online?: boolean } = {}): Promise<string> {
    const { regionId = this.place.town, online = false } = given;
    await this.service.hear(eventOf(stationChanged, id, 1, {
      name: '站', kind: 'INDUSTRY', siting: null, regionId, parentId: null, baseId: null, industryId: null, status: 'ESTABLISHED', online, foundedOn: null,
    }));
    return id;
  }

  async deputy(given: { from?: string; to?: string | null; regionId?: string; voided?: boolean } = {}): Promise<Deputy> {
    const { from = '2021-01-01', to = null, regionId = this.place.county, voided = false } = given;
    const [mandateId, personId] = [newId(), newId()];
    await this.service.hear(eventOf(mandateChanged, mandateId, 1, {
      personId, level: 'COUNTY', regionId, termId: newId(), electionKind: 'DIRECT', constituencyId: null, from, to, status: 'ACTIVE', voided,
    }));
    return { mandateId, personId };
  }

  /** A contact pair of the county: a member, by his person, and a deputy. */
  async pair(deputy: Deputy, given: { memberId?: string; from?: string; to?: string | null; regionId?: string; voided?: boolean; version?: number; id?: string } = {}): Promise<{ pairId: string; member: Deputy }> {
    const { memberId = newId(), from = '2021-01-01', to = null, regionId = this.place.county, voided = false, version = 1, id: pairId = newId() } = given;
    await this.service.hear(eventOf(pairChanged, pairId, version, { memberId, ...deputy, layer: null, regionId, level: 'COUNTY', from, to, voided }));
    return { pairId, member: { mandateId: newId(), personId: memberId } };
  }

  /** The deputy's own login. */
  login({ personId }: Deputy): Promise<Caller> {
    return this.service.caller(`deputy ${personId}`, 'DEPUTY', 'OWN', null, personId);
  }

  plan(given: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      requestId: newId(), type: 'SPECIAL_RESEARCH', title: '设施蔬菜专题调研', regionId: this.place.town, stationId: this.place.station,
      startsAt: '2026-03-02T01:00:00Z', endsAt: '2026-03-02T03:00:00Z', ...given,
    };
  }

  mutate(mutation: string, input: Record<string, unknown>, as: Caller = this.people.committee, fields = 'id status version', now?: string): Promise<Answer> {
    const type = { openActivity: 'OpenActivity', cancelActivity: 'CancelActivity', planActivity: 'PlanActivity' }[mutation] ?? (mutation.endsWith('Activity') ? 'ActivityStep' : capital(mutation));
    return this.service.ask(`mutation ($input: ${type}Input!) { ${mutation}(input: $input) { ${fields} } }`, { input }, { as, ...(now === undefined ? {} : { now: new Date(now) }) });
  }

  /** Expects no error; answers what the mutation answers. */
  async done<T = { id: string; status: string; version: number }>(mutation: string, input: Record<string, unknown>, as?: Caller, fields?: string): Promise<T> {
    const { data, errors } = await this.mutate(mutation, input, as, fields);
    if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
    return (data as unknown as Record<string, T>)[mutation] as T;
  }

  async planned(given: Record<string, unknown> = {}): Promise<string> {
    return (await this.done('planActivity', this.plan(given), this.people.administrator)).id;
  }

  async open(invited: readonly Deputy[], given: Record<string, unknown> = {}): Promise<string> {
    const activityId = await this.planned(given);
    await this.done('openActivity', { activityId, mandateIds: invited.map(({ mandateId }) => mandateId) }, this.people.administrator);
    return activityId;
  }

  async held(invited: readonly Deputy[], given: Record<string, unknown> = {}): Promise<string> {
    const activityId = await this.open(invited, given);
    await this.done('holdActivity', { activityId }, this.people.administrator);
    return activityId;
  }

  entry({ mandateId }: Deputy, given: Record<string, unknown> = {}): Record<string, unknown> {
    return { mandateId, dutyKind: 'SPECIAL_RESEARCH', leftPost: true, ...given };
  }

  async recorded(activityId: string, deputies: readonly Deputy[], given: Record<string, unknown> = {}): Promise<string[]> {
    const input = { requestId: newId(), activityId, entries: deputies.map((deputy) => this.entry(deputy, given)) };
    const outcomes = await this.done<{ id: string }[]>('recordAttendance', input, this.people.administrator, 'id code');
    return outcomes.map(({ id }) => id);
  }

  verify(attendanceIds: readonly string[], as?: Caller): Promise<{ index: number; id: string | null; code: string | null }[]> {
    return this.done('verifyAttendance', { attendanceIds }, as, 'index id code');
  }

  visit({ mandateId }: Deputy, given: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      requestId: newId(), mandateId, stationId: this.place.station, enteredAt: '2026-03-02T01:00:00Z', leftAt: '2026-03-02T03:00:00Z', purpose: 'RECEPTION',
      evidence: 'SCAN', leftPost: true, ...given,
    };
  }

  async visited(deputy: Deputy, given: Record<string, unknown> = {}): Promise<string> {
    return (await this.done('recordVisit', this.visit(deputy, given), this.people.staff)).id;
  }

  reception(deputies: readonly Deputy[], given: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      requestId: newId(), stationId: this.place.station, mandateIds: deputies.map(({ mandateId }) => mandateId), heldFrom: '2026-03-02T01:00:00Z', heldUntil: '2026-03-02T03:00:00Z',
      fixedDay: true, personTimes: 12, ...given,
    };
  }

  async received(deputies: readonly Deputy[], given: Record<string, unknown> = {}): Promise<string> {
    return (await this.done('recordReception', this.reception(deputies, given), this.people.staff)).id;
  }

  async status(activityId: string): Promise<string> {
    const { activity } = await this.service.data<{ activity: { status: string } }>('query ($id: ID!) { activity(id: $id) { status } }', { id: activityId });
    return activity.status;
  }

  /** What this service said since the last call is heard by itself; answers what the ledger told in turn. */
  async hearOwn(): Promise<{ said: RendaEvent[]; told: RendaEvent[] }> {
    const said = await this.service.said();
    return { said, told: await this.service.hear(...said) };
  }

  stop(): Promise<void> {
    return this.service.stop();
  }
}
