import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Migration, Migrator } from '@mikro-orm/migrations';
import { type EntityClass, MikroORM, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import pg from 'pg';

const dateOid = 1082;

/** A pool for lean rows and event delivery: a `date` is its text, never a JS Date. */
export function openPool(url: string, name: string, size = 10, searchPath?: string): pg.Pool {
  const types = {
    getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
      oid === dateOid ? (text: string) => text : (pg.types.getTypeParser(oid, format as 'text') as unknown)) as typeof pg.types.getTypeParser,
  };
  const pool = new pg.Pool({ connectionString: url, max: size, application_name: name, types, connectionTimeoutMillis: 5_000, statement_timeout: 10_000, ...(searchPath ? { options: `-c search_path=${searchPath}` } : {}) });
  // A broken idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

/** Entities for writing. The connection's search_path says in which schema they lie. */
export function openOrm(url: string, entities: readonly EntityClass<object>[]): Promise<MikroORM> {
  return MikroORM.init({
    driver: PostgreSqlDriver, clientUrl: url, entities: [...entities], metadataProvider: ReflectMetadataProvider,
    pool: { min: 0, max: 10 }, discovery: { warnWhenNoEntities: false }, ensureDatabase: false, implicitTransactions: true,
  });
}

export interface Step {
  readonly name: string;
  readonly sql: string;
}

/** The SQL files of a folder, in the order of their names. */
export function sqlFiles(folder: string): Step[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({ name: file.replace(/\.sql$/, ''), sql: readFileSync(join(folder, file), 'utf8') }));
}

/** Brings one schema up to date as the owner role; each step runs once, in order, and is remembered in the schema's own table `migration`. */
export async function migrateSchema(ownerUrl: string, schema: string, steps: readonly Step[]): Promise<void> {
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver, clientUrl: ownerUrl, entities: [], discovery: { warnWhenNoEntities: false }, extensions: [Migrator],
    ensureDatabase: false, schema, logger: () => undefined,
    driverOptions: { options: `-c search_path=${schema}` },
    migrations: {
      tableName: 'migration', snapshot: false, transactional: true, allOrNothing: true, disableForeignKeys: false,
      migrationsList: steps.map(({ name, sql }) => ({
        name,
        class: class extends Migration {
          override up(): void {
            this.addSql(sql);
          }
        },
      })),
    },
  });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}

/** Lets the application role work on the rows of a schema, and nothing more: it owns nothing and may not change the schema. */
export async function grantRows(ownerUrl: string, schema: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const [inSchema, toRole] = [client.escapeIdentifier(schema), client.escapeIdentifier(role)];
    await client.query(`grant usage on schema ${inSchema} to ${toRole}`);
    await client.query(`grant select, insert, update, delete on all tables in schema ${inSchema} to ${toRole}`);
    await client.query(`grant usage, select on all sequences in schema ${inSchema} to ${toRole}`);
  } finally {
    await client.end();
  }
}
