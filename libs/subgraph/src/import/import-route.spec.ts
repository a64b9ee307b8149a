import { createHash } from 'node:crypto';
import { createTestDatabase, eventually, type TestDatabase } from '@renda/test-kit';
import { z } from 'zod';
import { type ImportAnswer, importedId, importedTable, importFile, type Importer, type ImportSql } from './import-route.js';

interface Town {
  readonly name: string;
  readonly people?: number | null;
}

class Refused extends Error {
  readonly code = 'TOWN_TOO_SMALL';
  constructor(readonly params: Record<string, unknown>) {
    super('人数不足');
  }
}

const towns: Importer<Town> = {
  kind: 'town',
  row: z.strictObject({ name: z.string().min(1), people: z.int().nullish() }),
  async load(rows, { tx }) {
    for (const { row } of rows) if (row.people === 0) throw new Refused({ people: 0 });
    await tx.query('insert into town (id, name) select * from unnest($1::uuid[], $2::text[])', [
      rows.map((row) => row.id),
      rows.map((row) => row.row.name),
    ]);
    return undefined;
  },
};

let database: TestDatabase;
const now = new Date('2026-03-01T08:00:00+08:00');

beforeAll(async () => {
  database = await createTestDatabase({ ddl: [importedTable, 'create table town (id uuid primary key, name text not null unique)'] });
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.pool.query('delete from imported');
  await database.pool.query('delete from town');
});

async function inTransaction<T>(work: (tx: ImportSql) => Promise<T>): Promise<T> {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    const result = await work({
      query: async <R>(text: string, values?: readonly unknown[]) => (await client.query(text, values as unknown[])).rows as R[],
    });
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

function line(number: number, key: string, row: unknown): string {
  return `${JSON.stringify({ line: number, key, row })}\n`;
}

function digestOf(body: Buffer): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
}

async function send(lines: string | Buffer, given: { digest?: string | undefined; chunk?: number; importer?: Importer<Town>; source?: string } = {}): Promise<ImportAnswer> {
  const body = Buffer.from(lines);
  const size = given.chunk ?? 7;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size);
  }
  return importFile({
    importer: given.importer ?? towns,
    caller: 'somebody',
    source: given.source ?? 'danyang',
    contentDigest: 'digest' in given ? given.digest : digestOf(body),
    bytes: bytes(),
    now,
    inTransaction,
  });
}

const codes = (answer: ImportAnswer): unknown[] => answer.body.faults.map((fault) => [fault.line, fault.key, fault.code]);
const count = async (from: string): Promise<number> => Number((await database.pool.query(`select count(*) from ${from}`)).rows[0].count);

describe('an imported file', () => {
  it('is loaded under ids that its source and keys give', async () => {
    const answer = await send(line(2, 'a', { name: '云阳街道' }) + line(3, 'b', { name: '曲阿街道' }));
    expect(answer).toEqual({ status: 200, body: { kind: 'town', loaded: 2, skipped: 0, total: 0, faults: [] } });
    const { rows } = await database.pool.query('select id, name from town order by name');
    expect(rows).toContainEqual({ id: importedId('danyang', 'town', 'a'), name: '云阳街道' });
  });

  it('changes nothing when it comes again, whatever the order of its columns and whether an empty one is named', async () => {
    await send(line(2, 'a', { name: '云阳街道', people: 3 }) + line(3, 'b', { name: '曲阿街道', people: null }));
    const again = await send(line(2, 'a', { people: 3, name: '云阳街道' }) + line(3, 'b', { name: '曲阿街道' }));
    expect(again.body).toMatchObject({ loaded: 0, skipped: 2, total: 0 });
    expect(await count('town')).toBe(2);
  });

  it('is refused when a key that is known says something else, and the new rows beside it are not kept', async () => {
    await send(line(2, 'a', { name: '云阳街道' }));
    const answer = await send(line(2, 'a', { name: '云阳镇' }) + line(3, 'b', { name: '曲阿街道' }));
    expect(answer.status).toBe(422);
    expect(codes(answer)).toEqual([[2, 'a', 'IMPORT_DIFFERS']]);
    expect(await count('town')).toBe(1);
  });

  it('may repeat a key with equal content, not with other content', async () => {
    expect((await send(line(2, 'a', { name: '一' }) + line(3, 'a', { name: '一' }))).body).toMatchObject({ loaded: 1, skipped: 1 });
    expect(codes(await send(line(2, 'z', { name: '二' }) + line(3, 'z', { name: '三' })))).toEqual([[3, 'z', 'IMPORT_DIFFERS']]);
  });

  it('has the same keys as another source without meeting it', async () => {
    await send(line(2, 'a', { name: '甲' }));
    expect((await send(line(2, 'a', { name: '乙' }), { source: 'dancheng' })).body.loaded).toBe(1);
  });

  it('tells every refused row, each by the refusal that its mutation would give, and keeps none', async () => {
    const answer = await send(
      line(2, 'a', { name: '甲', people: 0 }) + line(3, 'b', { name: '乙', people: 9 }) + line(4, 'c', { name: '丙', people: 0 }),
    );
    expect(codes(answer)).toEqual([
      [2, 'a', 'TOWN_TOO_SMALL'],
      [4, 'c', 'TOWN_TOO_SMALL'],
    ]);
    expect(answer.body.faults[0]).toMatchObject({ message: '人数不足', params: { people: 0 } });
    expect(await count('town')).toBe(0);
    expect(await count('imported')).toBe(0);
  });

  it('tells refusals that the importer answers row by row', async () => {
    const refusing: Importer<Town> = {
      ...towns,
      load: async (rows) => rows.map(({ row }) => (row.people === 0 ? { code: 'EMPTY', message: '空', params: {} } : 'loaded')),
    };
    expect(codes(await send(line(2, 'a', { name: '甲', people: 0 }) + line(3, 'b', { name: '乙' }), { importer: refusing }))).toEqual([[2, 'a', 'EMPTY']]);
  });

  it('tells each column that its schema refuses, and each line that cannot be read, beside the refusals', async () => {
    const answer = await send(
      `${line(2, 'a', { name: '', people: 1.5 })}nonsense\n${line(4, 'c', { name: '丙', colour: 1 })}${line(5, 'd', { name: '丁', people: 0 })}`,
    );
    expect(answer.body.faults.map(({ line, code, params }) => [line, code, params['column']])).toEqual([
      [2, 'BAD_USER_INPUT', 'name'],
      [2, 'BAD_USER_INPUT', 'people'],
      [2, 'LINE_UNREADABLE', undefined],
      [4, 'BAD_USER_INPUT', 'colour'],
      [5, 'TOWN_TOO_SMALL', undefined],
    ]);
  });

  it.each([
    ['NUL in a text', '{"line":2,"key":"a","row":{"name":"\\u0000"}}\n', 'LINE_UNREADABLE'],
    ['bytes that are not UTF-8', Buffer.concat([Buffer.from('{"line":2,"key":"a","row":{"name":"'), Buffer.from([0xb5]), Buffer.from('"}}\n')]), 'LINE_UNREADABLE'],
    ['a line longer than 64 KB', line(2, 'a', { name: 'x'.repeat(65_536) }), 'LINE_TOO_LONG'],
    ['a key that is empty', line(2, '', { name: '甲' }), 'LINE_UNREADABLE'],
  ])('refuses %s', async (_what, body, code) => {
    expect((await send(body, { chunk: 4096 })).body.faults.map((fault) => fault.code)).toEqual([code]);
  });

  it.each([
    ['takes', 65_536, 200],
    ['refuses', 65_537, 422],
  ])('%s a line of %d bytes', async (_what, length, status) => {
    const bare = line(2, 'a', { name: '' }).length - 1;
    expect((await send(line(2, 'a', { name: 'x'.repeat(length - bare) }), { chunk: 4096 })).status).toBe(status);
  });

  it('is not kept when its bytes are not those that were declared', async () => {
    const answer = await send(line(2, 'a', { name: '甲' }), { digest: digestOf(Buffer.from('other')) });
    expect(answer.status).toBe(422);
    expect(codes(answer)).toEqual([[0, null, 'DIGEST_MISMATCH']]);
    expect(await count('town')).toBe(0);
  });

  it.each([undefined, '', 'sha-512=:abc:', 'sha-256=:short:'])('is not read without a digest (%s)', async (digest) => {
    expect(await send(line(2, 'a', { name: '甲' }), { digest })).toMatchObject({ status: 400, body: { faults: [{ code: 'DIGEST_MISSING' }] } });
  });

  it('counts all faults and lists the first thousand', async () => {
    const lines = Array.from({ length: 1201 }, (_, at) => line(at + 2, `k${String(at)}`, { name: '' })).join('');
    const { body } = await send(lines, { chunk: 4096 });
    expect(body.total).toBe(1201);
    expect(body.faults).toHaveLength(1000);
  });

  it('reaches the importer in batches of five hundred, in its own order', async () => {
    const sizes: number[] = [];
    const counting: Importer<Town> = { ...towns, load: (rows, run) => (sizes.push(rows.length), towns.load(rows, run)) };
    const lines = Array.from({ length: 1001 }, (_, at) => line(at + 2, `k${String(at)}`, { name: `镇${String(at)}` })).join('');
    expect((await send(lines, { chunk: 4096, importer: counting })).body.loaded).toBe(1001);
    expect(sizes).toEqual([500, 500, 1]);
  });

  it('breaks off with the error itself when something breaks that is no refusal, a database error too', async () => {
    await expect(send(line(2, 'a', { name: '同名' }) + line(3, 'b', { name: '同名' }))).rejects.toMatchObject({ code: '23505' });
    expect(await count('town')).toBe(0);
  });

  it('waits for another import of the same source and kind, so both may send the same file', async () => {
    const lines = line(2, 'a', { name: '甲' }) + line(3, 'b', { name: '乙' });
    let release = (): void => undefined;
    const released = new Promise<void>((go) => { release = go; });
    const slow: Importer<Town> = { ...towns, load: async (rows, run) => (await released, towns.load(rows, run)) };
    const first = send(lines, { importer: slow });
    const locks = `pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`;
    await eventually(async () => (await count(`${locks} and granted`)) === 1);
    const second = send(lines);
    await eventually(async () => (await count(`${locks} and not granted`)) === 1);
    release();
    expect((await first).body).toMatchObject({ loaded: 2, skipped: 0 });
    expect((await second).body).toMatchObject({ loaded: 0, skipped: 2 });
  });
});

describe('a reference', () => {
  it('names a thing of the same source by its key, or any thing by its id', async () => {
    const seen: string[] = [];
    const looking: Importer<Town> = {
      ...towns,
      load: async (rows, run) => {
        for (const { row } of rows) seen.push(run.idOf('region', row.name));
        return undefined;
      },
    };
    await send(line(2, 'a', { name: 'dy' }) + line(3, 'b', { name: 'id:0190C0DE-0000-7000-8000-000000000001' }), { importer: looking });
    expect(seen).toEqual([importedId('danyang', 'region', 'dy'), '0190c0de-0000-7000-8000-000000000001']);
  });
});
