import type { HeardTx } from '@renda/event-delivery';
import { type EventDefinition, mandateChanged, personChanged } from '@renda/events';
import { createTestDatabase, type TestDatabase } from '@renda/test-kit';
import { newId } from '../ids.js';
import { eventOf } from '../testing/test-service.js';
import { copyOf } from './copy-of.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({
    ddl: [
      'create table heard.mandate_heard (id uuid primary key, version int not null, person_id uuid not null, valid_to date, voided boolean not null)',
      'create table heard.person_heard (id uuid primary key, version int not null)',
    ],
  });
});
afterAll(() => database.drop());

const ofMandates = copyOf(mandateChanged, 'mandate_heard', { person_id: ['uuid', 'personId'], valid_to: ['date', 'to'], voided: ['boolean', 'voided'] });
const ofPersons = copyOf(personChanged, 'person_heard', {});

let statements = 0;
const tx = {
  live: true,
  emit: () => { throw new Error('a copy says nothing'); },
  query: async (text: string, values: readonly unknown[]) => {
    statements += 1;
    return (await database.pool.query(text, [...values])).rows;
  },
} as unknown as HeardTx;

const personId = newId();
const mandate = (id: string, version: number, to: string | null) => eventOf(mandateChanged, id, version, {
  personId, level: 'COUNTY', regionId: newId(), termId: newId(), electionKind: 'DIRECT', constituencyId: null, from: '2021-01-01', to, status: 'ACTIVE', voided: false,
});
const copy = async (table: string, id: string): Promise<unknown> =>
  (await database.pool.query(`select to_jsonb(copy) as copy from ${table} copy where id = $1`, [id])).rows[0]?.copy;

describe('the copy of some fields of an aggregate', () => {
  it('holds the newest that was heard, by one statement a batch', async () => {
    const [one, other] = [newId(), newId()];
    statements = 0;
    await ofMandates.hear([mandate(one, 1, null), mandate(other, 1, null), mandate(one, 2, '2026-01-01')], tx);
    expect(statements).toBe(1);
    expect(await copy('mandate_heard', one)).toEqual({ id: one, version: 2, person_id: personId, valid_to: '2026-01-01', voided: false });
    expect(await copy('mandate_heard', other)).toEqual({ id: other, version: 1, person_id: personId, valid_to: null, voided: false });
  });

  it('is not overwritten by an event that comes late', async () => {
    const id = newId();
    await ofMandates.hear([mandate(id, 3, '2025-01-01')], tx);
    await ofMandates.hear([mandate(id, 2, null)], tx);
    expect(await copy('mandate_heard', id)).toMatchObject({ version: 3, valid_to: '2025-01-01' });
  });

  it('stays as it is when an event is heard again', async () => {
    const id = newId();
    await ofMandates.hear([mandate(id, 1, '2025-01-01')], tx);
    await ofMandates.hear([mandate(id, 1, null)], tx);
    expect(await copy('mandate_heard', id)).toMatchObject({ version: 1, valid_to: '2025-01-01' });
  });

  it('may be the id alone, whatever else the event says', async () => {
    const id = newId();
    for (const version of [2, 1]) await ofPersons.hear([eventOf<EventDefinition>(personChanged, id, version, { status: 'REGISTERED', motto: '为民' })], tx);
    expect(await copy('person_heard', id)).toEqual({ id, version: 2 });
  });
});
