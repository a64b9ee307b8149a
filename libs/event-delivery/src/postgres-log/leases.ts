import type { Pool } from 'pg';
import { inTransaction } from '../sql.js';

export interface LeasedPartition {
  readonly id: number;
  readonly topic: string;
  readonly partition: number;
}

export interface Leasing {
  readonly pool: Pool;
  readonly group: string;
  readonly member: string;
  readonly topics: readonly string[];
  readonly seconds: number;
}

/**
 * Renews this member's partitions and takes free ones up to its fair share; gives back those beyond it. All times are the database's.
 * Leases keep two processes from doing the same work; that an effect happens once rests on the position row, not on them.
 */
export async function renewLeases({ pool, group, member, topics, seconds }: Leasing): Promise<LeasedPartition[]> {
  return await inTransaction(pool, async (sql) => {
    await sql.query(`select pg_advisory_xact_lock(hashtext('renda_log_group'), hashtext($1))`, [group]);
    await sql.query('delete from log_member where group_name = $1 and until < clock_timestamp()', [group]);
    await sql.query(
      `insert into log_member (group_name, member, until) values ($1, $2, clock_timestamp() + make_interval(secs => $3))
         on conflict (group_name, member) do update set until = excluded.until`,
      [group, member, seconds]);
    await sql.query(
      `insert into log_lease (group_name, partition_id, member, until)
       select $1, p.id, $2, '-infinity' from log_partition p where p.topic = any($3)
          and not exists (select 1 from log_lease l where l.group_name = $1 and l.partition_id = p.id)
       on conflict do nothing`,
      [group, member, topics]);
    return await sql.query<LeasedPartition>(
      `with share as (
         select ceil((select count(*) from log_partition where topic = any($3))::numeric
                / (select count(*) from log_member where group_name = $1))::integer as fair
       ), mine as (
         select l.partition_id from log_lease l join log_partition p on p.id = l.partition_id
          where l.group_name = $1 and p.topic = any($3) and (l.member = $2 or l.until < clock_timestamp())
          order by (l.member = $2 and l.until >= clock_timestamp()) desc, l.partition_id
          limit (select fair from share)
       ), kept as (
         update log_lease l set member = $2, until = clock_timestamp() + make_interval(secs => $4)
          where l.group_name = $1 and l.partition_id in (select partition_id from mine)
         returning l.partition_id
       ), given_back as (
         update log_lease l set until = '-infinity'
          where l.group_name = $1 and l.member = $2 and l.partition_id not in (select partition_id from mine)
       )
       select p.id, p.topic, p.partition from kept join log_partition p on p.id = kept.partition_id order by p.id`,
      [group, member, topics, seconds]);
  });
}

/** Lets the other members take over at once; with `forget`, nothing is kept of the group. */
export async function releaseLeases({ pool, group, member }: Leasing, forget: boolean): Promise<void> {
  const values = forget ? [group] : [group, member];
  await pool.query(`delete from log_lease where group_name = $1${forget ? '' : ' and member = $2'}`, values);
  await pool.query(`delete from log_member where group_name = $1${forget ? '' : ' and member = $2'}`, values);
}
