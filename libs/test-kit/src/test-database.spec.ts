import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createTestDatabase, eventually, type TestDatabase } from './index.js';

describe('a database for one spec file', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase({ ddl: ['create table station (id int primary key, name text)', 'create table heard.seen (id bigserial)'] });
  });
  afterAll(() => database.drop());

  it('lets the application role read and write the rows of what the owner created', async () => {
    await database.pool.query("insert into station values (1, '界牌')");
    await database.pool.query('insert into seen default values');
    await database.pool.query("update station set name = '界牌镇' where id = 1");
    expect((await database.pool.query('select name from station')).rows).toEqual([{ name: '界牌镇' }]);
    await database.pool.query('delete from station');
  });

  it.each(['create table mine (id int)', 'alter table station add column more text', 'drop table heard.seen', 'create schema mine', 'truncate station',
    'create table public.mine (id int)'])('does not let the application role %s', async (statement) => {
    await expect(database.pool.query(statement)).rejects.toThrow(/permission denied|must be owner|no schema/);
  });

  it('lets the owner build a second schema whose rows the application role may read and write as well', async () => {
    await database.ownerPool.query('create schema heard_next; create table heard_next.copy (id int)');
    await database.pool.query('insert into heard_next.copy values (1)');
    expect((await database.pool.query('select id from heard_next.copy')).rows).toEqual([{ id: 1 }]);
  });

  it('looks into the schemas own and heard, in this order, in both roles', async () => {
    for (const pool of [database.pool, database.ownerPool]) {
      expect((await pool.query('show search_path')).rows).toEqual([{ search_path: 'own, heard' }]);
    }
  });

  it('is closed to the roles of another database', async () => {
    const other = await createTestDatabase();
    const url = new URL(other.url);
    url.pathname = `/${database.name}`;
    const { default: pg } = await import('pg');
    const client = new pg.Client(url.href);
    await expect(client.connect()).rejects.toThrow('permission denied');
    await other.drop();
  });

  it('is gone with its roles when it is dropped, even while somebody is connected', async () => {
    const other = await createTestDatabase();
    await other.ownerPool.query('select 1');
    await other.drop();
    const { rows } = await database.pool.query('select rolname from pg_roles where rolname like $1', [`${other.name}%`]);
    expect(rows).toEqual([]);
  });
});

describe('what takes long to build', () => {
  it('is built once and copied: each copy has rows of its own, the same rights and the same search path', async () => {
    let times = 0;
    const built = {
      from: `${process.pid} ${Date.now()}`,
      build: async ({ ownerPool }: TestDatabase) => {
        times += 1;
        await ownerPool.query("create table station (id int primary key, name text); insert into station values (1, '界牌')");
      },
    };
    const copies = await Promise.all([1, 2, 3].map(() => createTestDatabase({ built })));
    expect(times).toBe(1);
    await copies[0]?.pool.query("insert into station values (2, '金山')");
    await expect(copies[0]?.pool.query('create table mine (id int)')).rejects.toThrow('permission denied');
    await copies[0]?.drop();
    for (const copy of copies.slice(1)) {
      expect((await copy.pool.query('select name from station')).rows).toEqual([{ name: '界牌' }]);
      expect((await copy.pool.query('show search_path')).rows).toEqual([{ search_path: 'own, heard' }]);
      await copy.drop();
    }
    await (await createTestDatabase({ built: { ...built, from: `${built.from} changed` } })).drop();
    expect(times).toBe(2);
  });

  it('is built anew after a try that failed', async () => {
    const from = `failed ${process.pid} ${Date.now()}`;
    await expect(createTestDatabase({ built: { from, build: () => Promise.reject(new Error('half built')) } })).rejects.toThrow('half built');
    const database = await createTestDatabase({ built: { from, build: async ({ ownerPool }) => { await ownerPool.query('create table whole (id int)'); } } });
    expect((await database.pool.query('select from whole')).rows).toEqual([]);
    await database.drop();
  });
});

describe('eventually', () => {
  it('gives the first answer that is neither an error nor false', async () => {
    let tries = 0;
    const look = () => {
      tries += 1;
      if (tries === 1) throw new Error('not yet');
      return tries > 2 ? tries : false;
    };
    await expect(eventually(look, { every: 1 })).resolves.toBe(3);
  });

  it('throws the last failure when the time is over', async () => {
    await expect(eventually(() => Promise.reject(new Error('no duty was recorded')), { within: 20, every: 5 })).rejects.toThrow('no duty was recorded');
    await expect(eventually(() => false, { within: 20, every: 5 })).rejects.toThrow('still false');
  });
});
