import pg from 'pg';

/** A role that logs in. */
export interface Login {
  role: string;
  password: string;
}

export interface PreparedDatabase {
  name: string;
  /** Owns the database: migrations and replay. */
  owner: Login;
  /** The running service: may read and write rows, has no rights on any schema. */
  app: Login;
  /** Schemas made for the owner; they are also the search path of both roles. */
  schemas: readonly string[];
}

/**
 * Makes a database with its two roles, or brings an existing one to the same state: may be repeated. Passwords are set to the given ones.
 * What the owner creates later, in a schema created later too, the application role may select, insert, update and delete, nothing more.
 */
export async function prepareDatabase(superuserUrl: string, { name, owner, app, schemas }: PreparedDatabase): Promise<void> {
  await asSuperuser(superuserUrl, async (sql) => {
    for (const login of [owner, app]) await ensureRole(sql, login);
    await ensureDatabase(sql, name, owner.role);
    await sql(`grant connect on database ${quoted(name)} to ${quoted(app.role)}`);
    for (const { role } of [owner, app]) {
      await sql(`alter role ${quoted(role)} in database ${quoted(name)} set search_path to ${schemas.map(quoted).join(', ')}`);
    }
  });
  await asSuperuser(urlOf(superuserUrl, name), async (sql) => {
    const [ownerRole, appRole] = [quoted(owner.role), quoted(app.role)];
    await sql('revoke all on schema public from public');
    for (const schema of schemas) {
      await sql(`create schema if not exists ${quoted(schema)} authorization ${ownerRole}`);
      await sql(`grant usage on schema ${quoted(schema)} to ${appRole}`);
    }
    const byDefault = `alter default privileges for role ${ownerRole} grant`;
    await sql(`${byDefault} select, insert, update, delete on tables to ${appRole}`);
    await sql(`${byDefault} usage, select on sequences to ${appRole}`);
    await sql(`${byDefault} usage on schemas to ${appRole}`);
  });
}

/** Makes a login role, or sets the password of an existing one. */
export async function ensureRole(sql: RunSql, { role, password }: Login): Promise<void> {
  const verb = (await sql('select 1 from pg_roles where rolname = $1', [role])).length === 0 ? 'create' : 'alter';
  await sql(`${verb} role ${quoted(role)} login password ${pg.escapeLiteral(password)}`);
}

/** Makes a database that only its owner (and who is granted it) may enter, unless it exists. */
export async function ensureDatabase(sql: RunSql, name: string, owner: string): Promise<void> {
  const [found] = await sql('select 1 from pg_database where datname = $1', [name]);
  if (found === undefined) await sql(`create database ${quoted(name)} owner ${quoted(owner)}`);
  await sql(`revoke all on database ${quoted(name)} from public`);
}

export type RunSql = (text: string, values?: readonly unknown[]) => Promise<unknown[]>;

/** Runs statements, each on its own, over one connection that is closed afterwards. */
export async function asSuperuser<T>(url: string, work: (sql: RunSql) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(async (text, values = []) => (await client.query<Record<string, unknown>>(text, [...values])).rows);
  } finally {
    await client.end();
  }
}

/** The same server's address for another database, and for another login if given. */
export function urlOf(url: string, database: string, login?: Login): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  if (login !== undefined) [changed.username, changed.password] = [login.role, login.password];
  return changed.href;
}

/** A name as SQL writes it. */
export function quoted(name: string): string {
  return pg.escapeIdentifier(name);
}
