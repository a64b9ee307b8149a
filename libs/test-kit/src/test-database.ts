import { randomBytes } from 'node:crypto';

import { asSuperuser, type Login, prepareDatabase, quoted, urlOf } from '@renda/local-postgres';
import pg from 'pg';

export interface TestDatabaseOptions {
  /** Statements run in order as the owner, each string in a transaction of its own. */
  ddl?: readonly string[];
  /** Schemas made, and the search path of both roles. */
  searchPath?: readonly string[];
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

/** A database of its own for one spec file, with the two roles of a service: `<name>_owner` and `<name>_app`. */
export async function createTestDatabase({ ddl = [], searchPath = ['own', 'heard'] }: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const server = testServerUrl();
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const [owner, app] = ['owner', 'app'].map((kind) => ({ role: `${name}_${kind}`, password: 'only-in-tests' })) as [Login, Login];
  await prepareDatabase(server, { name, owner, app, schemas: searchPath });
  const [url, ownerUrl] = [urlOf(server, name, app), urlOf(server, name, owner)];
  const [pool, ownerPool] = [poolOf(url), poolOf(ownerUrl)];
  for (const statements of ddl) await ownerPool.query(statements);
  const drop = async () => {
    await Promise.all([pool.end(), ownerPool.end()]);
    await asSuperuser(server, async (sql) => {
      await sql(`drop database ${quoted(name)} with (force)`);
      for (const { role } of [owner, app]) await sql(`drop role ${quoted(role)}`);
    });
  };
  return { name, url, ownerUrl, pool, ownerPool, drop };
}


function poolOf(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 12 });
  // A connection cut while it rests (drop with force, a test that ends the server) is the test's business, not an uncaught error.
  pool.on('error', () => undefined);
  return pool;
}
