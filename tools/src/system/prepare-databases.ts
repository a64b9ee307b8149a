import { logGrants, logTables } from '@renda/event-delivery';
import { asSuperuser, ensureDatabase, ensureRole, prepareDatabase, quoted, type RunSql, urlOf } from '@renda/local-postgres';

import { type ServiceName, services } from './parts.js';
import { logOwner, rolesOf, type Secrets } from './secrets.js';

/** The database of a service. */
export function databaseOf(service: ServiceName): string {
  return `renda_${service}`;
}

export const logDatabase = 'renda_log';
/** Every application role is a member: who publishes and hears. */
const logUser = 'renda_log_user';

/**
 * Makes the databases and roles of the whole system, or brings existing ones to the same state. Beside the
 * tables of the event log, which belong to no service, tables are made by each service's own migrations.
 */
export async function prepareDatabases(superuserUrl: string, { passwords }: Pick<Secrets, 'passwords'>): Promise<void> {
  const login = (role: string) => ({ role, password: passwords[role] ?? '' });
  for (const service of services) {
    const { owner, app } = rolesOf(service);
    await prepareDatabase(superuserUrl, { name: databaseOf(service), owner: login(owner), app: login(app), schemas: ['own', 'heard'] });
  }
  await asSuperuser(superuserUrl, async (sql) => {
    await ensureRole(sql, login(logOwner));
    await ensureGroup(sql, logUser);
    for (const service of services) await sql(`grant ${quoted(logUser)} to ${quoted(rolesOf(service).app)}`);
    await ensureDatabase(sql, logDatabase, logOwner);
    await sql(`grant connect on database ${quoted(logDatabase)} to ${quoted(logUser)}`);
  });
  await asSuperuser(urlOf(superuserUrl, logDatabase), async (sql) => {
    await sql(`grant usage, create on schema public to ${quoted(logOwner)}`);
    await sql(`grant usage on schema public to ${quoted(logUser)}`);
    await sql(`set role ${quoted(logOwner)}`);
    for (const statement of [...logTables, ...logGrants(logUser)]) await sql(statement);
  });
}

async function ensureGroup(sql: RunSql, role: string): Promise<void> {
  const [found] = await sql('select 1 from pg_roles where rolname = $1', [role]);
  if (found === undefined) await sql(`create role ${quoted(role)} nologin`);
}
