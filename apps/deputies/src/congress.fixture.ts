import { randomUUID } from 'node:crypto';
import type { Caller } from '@renda/caller';
import { type Answer, type Asking, TestService } from '@renda/subgraph/testing';
import { eventually } from '@renda/test-kit';
import { deputies } from './service.js';

/** A county with two towns in a province of its own, each time new: what the specs of this service begin with. */
export interface County {
  readonly province: string;
  readonly county: string;
  readonly town: string;
  readonly otherTown: string;
  readonly paths: { readonly county: string; readonly town: string; readonly otherTown: string };
}

/** The service under test, and short ways to do in it what an administrator does. */
export class Congress {
  private codes = 10;

  private constructor(
    readonly service: TestService,
    readonly administrator: Caller,
  ) {}

  static async convene(): Promise<Congress> {
    const service = await TestService.start(deputies);
    return new Congress(service, await service.caller('administrator', 'ADMINISTRATOR', 'REGION', null));
  }

  /** Sends a mutation; the input type has its name. */
  change(mutation: string, input: Record<string, unknown>, asking: Asking = {}, fields = 'id'): Promise<Answer> {
    const type = `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input`;
    const requestId = mutation.startsWith('end') || mutation.startsWith('leave') ? {} : { requestId: randomUUID() };
    const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`;
    return this.service.ask(text, { input: { ...requestId, ...input } }, { as: this.administrator, ...asking });
  }

  async changed(mutation: string, input: Record<string, unknown>, asking: Asking = {}): Promise<string> {
    const { data, errors } = await this.change(mutation, input, asking);
    if (errors) throw new Error(JSON.stringify(errors));
    return (data as unknown as Record<string, { id: string }>)[mutation]?.id ?? '';
  }

  async region(name: string, kind: string, parentId: string | null): Promise<{ id: string; path: string }> {
    const code = String((this.codes += 1));
    const id = await this.changed('defineRegion', { code, name, kind, parentId, validFrom: '2000-01-01' });
    const said = (await this.service.said()).find(({ subject }) => subject === id);
    if (said) await this.service.hear(said);
    return { id, path: (said?.data as { path: string }).path };
  }

  async county(): Promise<County> {
    const province = await this.region('江苏', 'PROVINCE', null);
    const county = await this.region('丹阳', 'COUNTY', province.id);
    const town = await this.region('司徒', 'TOWN', county.id);
    const otherTown = await this.region('吕城', 'TOWN', county.id);
    return { province: province.id, county: county.id, town: town.id, otherTown: otherTown.id, paths: { county: county.path, town: town.path, otherTown: otherTown.path } };
  }

  person(name: string, more: Record<string, unknown> = {}): Promise<string> {
    return this.changed('registerPerson', { name, ...more });
  }

  term(regionId: string, level = 'COUNTY', number = 18, validFrom = '2022-01-01'): Promise<string> {
    return this.changed('startTerm', { level, regionId, number, validFrom });
  }

  session(termId: string, more: Record<string, unknown> = {}): Promise<string> {
    return this.changed('enterSession', { termId, number: 1, validFrom: '2022-01-10', validTo: '2022-01-15', ...more });
  }

  body(regionId: string, name = '市人民代表大会'): Promise<string> {
    return this.changed('setUpBody', { name, kind: 'CONGRESS', regionId, validFrom: '2000-01-01' });
  }

  /** A post of a county's congress. */
  post(personId: string, bodyId: string, more: Record<string, unknown> = {}): Promise<string> {
    return this.changed('appointToCongressPost', { personId, bodyId, role: 'STANDING_COMMITTEE_MEMBER', level: 'COUNTY', validFrom: '2022-01-10', ...more });
  }

  /** A mandate by direct election. */
  mandate(personId: string, termId: string, constituencyId: string, more: Record<string, unknown> = {}): Promise<string> {
    return this.changed('recordMandate', { personId, termId, election: 'DIRECT', constituencyId, validFrom: '2022-01-01', ...more });
  }

  group(regionId: string, more: Record<string, unknown> = {}): Promise<string> {
    return this.changed('setUpGroup', { name: '眼镜产业小组', kind: 'FEATURE', regionId, validFrom: '2022-01-01', ...more });
  }

  delegation(termId: string, electingRegionId: string, more: Record<string, unknown> = {}): Promise<string> {
    return this.changed('formDelegation', { name: '某某代表团', termId, electingRegionId, validFrom: '2022-01-01', ...more });
  }

  async member(delegationId: string, mandateId: string): Promise<string> {
    const { data } = await this.change('addDelegationMembers', { delegationId, mandateIds: [mandateId], validFrom: '2022-01-01' });
    return (data as unknown as { addDelegationMembers: { id: string }[] }).addDelegationMembers[0]?.id ?? '';
  }

  committee(subject: string, regionId: string): Promise<Caller> {
    return this.service.caller(subject, 'WORK_COMMITTEE', 'REGION', regionId);
  }

  /** Does all of it at once: each must wait until it holds this row, so that they come one after the other. */
  async together<T>(table: string, id: string, work: readonly (() => Promise<T>)[]): Promise<T[]> {
    const gate = await this.service.database.ownerPool.connect();
    try {
      await gate.query('begin');
      await gate.query(`select from ${table} where id = $1 for no key update`, [id]); // rows that point to it need not wait
      let answered = 0;
      const answers = Promise.all(work.map((one) => one().finally(() => { answered += 1; })));
      await eventually(async () => {
        const { rows } = await gate.query<{ waiting: number }>('select count(*)::int as waiting from pg_locks where relation = $1::regclass and not granted', [table]);
        expect(rows[0]?.waiting).toBeGreaterThanOrEqual(5);
      }, { within: 10_000 });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(answered).toBe(0);
      await gate.query('commit');
      return await answers;
    } finally {
      gate.release();
    }
  }

  stop(): Promise<void> {
    return this.service.stop();
  }
}
