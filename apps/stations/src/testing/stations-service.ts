import type { Caller } from '@renda/caller';
import { type DataOf, mandateChanged, personChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf, TestService } from '@renda/subgraph/testing';
import { eventually } from '@renda/test-kit';
import { stations } from '../service.js';
import type { StationStatus } from '../stations/station.lifecycle.js';

type Loaded = Awaited<ReturnType<TestService['load']>>;

const propose = 'mutation ($input: ProposeStationInput!) { proposeStation(input: $input) { id } }';

/** The service with a county of two towns, its work committee, and an administrator of the realm. */
export class StationsService {
  private constructor(
    readonly service: TestService, readonly county: string, readonly town: string, readonly otherTown: string,
    readonly committee: Caller, readonly administrator: Caller,
  ) {}

  static async start(): Promise<StationsService> {
    const service = await TestService.start(stations);
    const county = await service.region('/321181/');
    const [town, otherTown] = [await service.region('/321181/321181104/'), await service.region('/321181/321181106/')];
    const committee = await service.caller('committee', 'WORK_COMMITTEE', 'REGION', county);
    const administrator = await service.caller('administrator', 'ADMINISTRATOR', 'REGION', null);
    return new StationsService(service, county, town, otherTown, committee, administrator);
  }

  /** A proposed station in the town. */
  async station(name: string, given: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const input = { requestId: newId(), name, kind: 'LIAISON_STATION', regionId: this.town, ...given };
    return (await this.service.data<{ proposeStation: { id: string } }>(propose, { input }, { as: this.committee })).proposeStation.id;
  }

  /** A station brought in at a later status. */
  async stationAt(status: StationStatus, name: string): Promise<string> {
    const id = newId();
    await this.service.database.pool.query(
      `insert into station (id, version, name, kind, region_id, region_path, status, online)
       select $1, 1, $2, 'LIAISON_STATION', id, path, $3, false from region_heard where id = $4`, [id, name, status, this.town]);
    return id;
  }

  /** A person, heard of. */
  async person(id: string = newId()): Promise<string> {
    await this.service.hear(eventOf(personChanged, id, 1, { status: 'REGISTERED' }));
    return id;
  }

  /** A mandate from 2022 on, heard of. */
  async mandate(given: Partial<DataOf<typeof mandateChanged>> = {}, id: string = newId(), version = 1): Promise<string> {
    const data = {
      personId: newId(), level: 'COUNTY', regionId: this.county, termId: newId(), electionKind: 'DIRECT', constituencyId: null, from: '2022-01-01', to: null,
      status: 'ACTIVE', voided: false, ...given,
    };
    await this.service.hear(eventOf(mandateChanged, id, version, data));
    return id;
  }

  /** Does all of it at once: each has been judged, and nobody has written yet, when the table is opened to their rows. */
  async together<T>(table: string, work: readonly (() => Promise<T>)[]): Promise<T[]> {
    const gate = await this.service.database.ownerPool.connect();
    try {
      await gate.query(`begin; lock table ${table} in share mode`);
      const answers = Promise.all(work.map((one) => one()));
      await eventually(async () => {
        const { rows } = await gate.query<{ waiting: number }>('select count(*)::int as waiting from pg_locks where relation = $1::regclass and not granted', [table]);
        expect(rows[0]?.waiting).toBeGreaterThanOrEqual(5);
      }, { within: 10_000 });
      await gate.query('commit');
      return await answers;
    } finally {
      gate.release();
    }
  }

  /** Loads a file of rows by key, as the administrator of the realm. */
  async load(kind: string, rows: Readonly<Record<string, object>>): Promise<Loaded['body']> {
    const lines = Object.entries(rows).map(([key, row]) => ({ key, ...row }));
    return (await this.service.load(kind, lines, { as: this.administrator })).body;
  }

  /** The codes with which the committee is refused. */
  async refused(mutation: string, type: string, input: Readonly<Record<string, unknown>>, as: Caller = this.committee): Promise<string[]> {
    return (await this.service.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`, { input }, { as })).codes;
  }

  stop(): Promise<void> {
    return this.service.stop();
  }
}
