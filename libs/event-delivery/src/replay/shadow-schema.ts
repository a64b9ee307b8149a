import type { Sql } from '../sql.js';

export const live = 'heard';
export const shadow = 'heard_next';
const old = 'heard_old';

/** An empty schema beside the live one; what an interrupted replay left is removed. */
export async function makeShadow(sql: Sql): Promise<void> {
  for (const schema of [shadow, old]) await sql.query(`drop schema if exists ${schema} cascade`);
  await sql.query(`create schema ${shadow}`);
}

/** Whoever may do something with the live schema, its tables and sequences may do the same with the shadow's of the same name. */
export async function copyPrivileges(sql: Sql): Promise<void> {
  const grants = await sql.query<{ statement: string }>(
    `select format('grant %s on schema ${shadow} to %s', a.privilege_type, case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end) as statement
       from pg_namespace n cross join lateral aclexplode(n.nspacl) as a
      where n.nspname = '${live}'
     union all
     select format('grant %s on %s ${shadow}.%I to %s', a.privilege_type, case c.relkind when 'S' then 'sequence' else 'table' end, c.relname,
              case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end)
       from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join lateral aclexplode(c.relacl) as a
      where n.nspname = '${live}' and c.relkind in ('r', 'p', 'v', 'm', 'S') and a.grantee <> c.relowner
        and exists (select 1 from pg_class t join pg_namespace s on s.oid = t.relnamespace where s.nspname = '${shadow}' and t.relname = c.relname)`);
  for (const { statement } of grants) await sql.query(statement);
}

/**
 * Makes the live consumer wait: each of its transactions begins at its position row. Reading goes on.
 * When the lock is gone it finds the new schema under the old name.
 */
export async function fence(sql: Sql): Promise<void> {
  await sql.query(`set local lock_timeout = '15s'`);
  await sql.query(`lock table ${live}.heard_position, ${live}.held_event in exclusive mode`);
}

/** Only while fenced. */
export async function swap(sql: Sql): Promise<void> {
  await sql.query(`alter schema ${live} rename to ${old}`);
  await sql.query(`alter schema ${shadow} rename to ${live}`);
}

export async function dropOld(sql: Sql): Promise<void> {
  await sql.query(`set local lock_timeout = '5s'`);
  await sql.query(`drop schema if exists ${old} cascade`);
}
