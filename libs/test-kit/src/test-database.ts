import { createHash, randomBytes } from 'node:crypto';

import { asSuperuser, type Login, prepareDatabase, quoted, type RunSql, urlOf } from '@renda/local-postgres';
import pg from 'pg';

export interface TestDatabaseOptions {
  /** Statements run in order as the owner, each string in a transaction of its own. */
  ddl?: readonly string[];
  /** Schemas made, and the search path of both roles. */
  searchPath?: readonly string[];
  /** What takes long to build is built once on the server, and copied from then on. Whoever shares a copy shares its two roles. */
  built?: BuiltOnce;
}

export interface BuiltOnce {
  /** Everything that the result depends on: another text is built anew. */
  readonly from: string;
  build(empty: TestDatabase): Promise<void>;
}

export interface TestDatabase {
  name: string;
  /** The address for the application role, which may read and write rows and has no rights on any schema. */
  url: string;
  ownerUrl: string;
  pool: pg.Pool;
  ownerPool: pg.Pool;
  /** Closes both pools and removes database and roles, whoever is still connected. */
  drop(): Promise<void>;
}

/** The address of the server that the tests run on: TEST_DATABASE_URL, or the private one that jest's global setup started. */
export function testServerUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error("TEST_DATABASE_URL is not set: jest's global setup (jest.global-setup.mjs) did not run");
  return url;
}

const schemasOfService = ['own', 'heard'];

/** A database of its own for one spec file, with the two roles of a service: `<name>_owner` and `<name>_app`. */
export async function createTestDatabase({ ddl = [], searchPath = schemasOfService, built }: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const server = testServerUrl();
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  if (built === undefined) await prepareDatabase(server, { name, owner: ownerOf(name), app: appOf(name), schemas: searchPath });
  const of = built === undefined ? name : await copyOf(server, built, name, searchPath);
  const [url, ownerUrl] = [urlOf(server, name, appOf(of)), urlOf(server, name, ownerOf(of))];
  const [pool, ownerPool] = [poolOf(url), poolOf(ownerUrl)];
  for (const statements of ddl) await ownerPool.query(statements);
  const drop = async () => {
    await Promise.all([pool.end(), ownerPool.end()]);
    await asSuperuser(server, async (sql) => {
      await sql(`drop database ${quoted(name)} with (force)`);
      if (of === name) for (const { role } of [ownerOf(name), appOf(name)]) await sql(`drop role ${quoted(role)}`);
    });
  };
  return { name, url, ownerUrl, pool, ownerPool, drop };
}

function ownerOf(database: string): Login {
  return { role: `${database}_owner`, password: 'only-in-tests' };
}

function appOf(database: string): Login {
  return { role: `${database}_app`, password: 'only-in-tests' };
}

/** Copies what is built once, and answers the name that its roles bear. What a database is granted and set to is not copied by the server. */
async function copyOf(server: string, { from, build }: BuiltOnce, name: string, searchPath: readonly string[]): Promise<string> {
  const model = `built_${createHash('sha256').update([from, ...searchPath].join('\n')).digest('hex').slice(0, 16)}`;
  await asSuperuser(server, async (sql) => {
    await alone(sql, model, async () => {
      const [found] = (await sql('select datistemplate as whole from pg_database where datname = $1', [model])) as { whole: boolean }[];
      if (found?.whole) return;
      if (found !== undefined) await sql(`drop database ${quoted(model)} with (force)`);
      await prepareDatabase(server, { name: model, owner: ownerOf(model), app: appOf(model), schemas: searchPath });
      const [pool, ownerPool] = [poolOf(urlOf(server, model, appOf(model))), poolOf(urlOf(server, model, ownerOf(model)))];
      const empty = { name: model, url: urlOf(server, model, appOf(model)), ownerUrl: urlOf(server, model, ownerOf(model)), pool, ownerPool, drop: () => Promise.resolve() };
      await build(empty).finally(() => Promise.all([pool.end(), ownerPool.end()]));
      await sql(`alter database ${quoted(model)} is_template true`);
    });
    await sql(`create database ${quoted(name)} template ${quoted(model)} owner ${quoted(ownerOf(model).role)}`);
    await sql(`revoke all on database ${quoted(name)} from public`);
    await sql(`grant connect on database ${quoted(name)} to ${quoted(appOf(model).role)}`);
    for (const { role } of [ownerOf(model), appOf(model)]) {
      await sql(`alter role ${quoted(role)} in database ${quoted(name)} set search_path to ${searchPath.map(quoted).join(', ')}`);
    }
  });
  return model;
}

/** One at a time on the whole server, whatever process it is in. */
async function alone(sql: RunSql, what: string, work: () => Promise<void>): Promise<void> {
  await sql('select pg_advisory_lock(hashtext($1))', [what]);
  try {
    await work();
  } finally {
    await sql('select pg_advisory_unlock(hashtext($1))', [what]);
  }
}

function poolOf(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 12 });
  // A connection cut while it rests (drop with force, a test that ends the server) is the test's business, not an uncaught error.
  pool.on('error', () => undefined);
  return pool;
}
