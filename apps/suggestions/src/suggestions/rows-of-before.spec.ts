import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@renda/test-kit';

const folder = join(import.meta.dirname, '../../migrations/own');
const files = readdirSync(folder).sort();
const ddl = (which: (name: string) => boolean): string[] => files.filter(which).map((name) => `set search_path = own; ${readFileSync(join(folder, name), 'utf8')}`);
const number = (name: string): number => Number(name.slice(0, 3));

let database: TestDatabase;
const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const row = (n: number, kind: string, status: string, more: { accepted?: boolean; solved?: boolean } = {}): readonly unknown[] =>
  [id(n), kind, status, more.accepted ? '2024-05-10T01:00:00Z' : null, more.solved ? '2024-09-01' : null];

/** An installation of before: papers with a status and no stage. */
beforeAll(async () => {
  database = await createTestDatabase({ ddl: ddl((name) => number(name) < 20) });
  const papers = [
    row(1, 'SUGGESTION', 'SUBMITTED'), row(2, 'SUGGESTION', 'ACCEPTED', { accepted: true }), row(3, 'SUGGESTION', 'SOLVED', { accepted: true, solved: true }), row(4, 'SUGGESTION', 'WITHDRAWN'),
    row(5, 'BILL', 'SUBMITTED'), row(6, 'BILL', 'ACCEPTED', { accepted: true }), row(7, 'BILL', 'SOLVED', { accepted: true, solved: true }), row(8, 'BILL', 'WITHDRAWN'),
  ];
  for (const paper of papers) {
    await database.ownerPool.query(
      `insert into own.suggestion (id, version, kind, title, text, region_id, region_path, lead_mandate_id, cosigner_ids, person_ids, submitted_on, status, accepted_at, solved_on)
       values ($1, 1, $2, 't', 't', $1, '/1/', $1, '{}', '{}', '2024-05-06', $3, $4, $5)`, [...paper]);
  }
  for (const statements of ddl((name) => number(name) >= 20)) await database.ownerPool.query(statements);
});
afterAll(() => database.drop());

it('what was kept before the stages stands where its status says, and keeps counting as it did', async () => {
  const { rows } = await database.ownerPool.query<Record<string, unknown>>(
    `select kind, status, stage, filed, solution, result, stage_since as since from own.suggestion order by id`);
  expect(rows.map(({ kind, status, stage, filed, solution, result }) => [kind, status, stage, filed, solution ?? result])).toEqual([
    ['SUGGESTION', 'SUBMITTED', 'SUBMITTED', true, null], ['SUGGESTION', 'ACCEPTED', 'ACCEPTED', true, null], ['SUGGESTION', 'SOLVED', 'CLOSED', true, 'SOLVED'],
    ['SUGGESTION', 'WITHDRAWN', 'WITHDRAWN', true, null], ['BILL', 'SUBMITTED', 'RAISED', true, null], ['BILL', 'ACCEPTED', 'FILED', true, null], ['BILL', 'SOLVED', 'CONCLUDED', true, 'ADOPTED'],
    ['BILL', 'WITHDRAWN', 'WITHDRAWN', true, null],
  ]);
  expect(rows.map(({ since }) => (since as Date).toISOString())).toEqual([0, 1].flatMap(() => ['2024-05-05T16:00:00.000Z', '2024-05-10T01:00:00.000Z', '2024-08-31T16:00:00.000Z', '2024-05-05T16:00:00.000Z']));
});
