import type { Pool } from 'pg';
import { EventLogError, type LogRecord } from '../event-log.js';
import { partitionOf } from '../partition-of.js';
import { inTransaction, type Sql } from '../sql.js';

export const logChannel = 'renda_log';

interface Head {
  id: number;
  topic: string;
  partition: number;
  next_position: string;
}

/**
 * Appends a batch in one transaction. A position is given while the partition's head row is locked and until the commit, so a reader
 * that sees a position has seen all before it: with a serial column a later number can commit first and the earlier one is passed over.
 */
export async function append(pool: Pool, records: readonly LogRecord[]): Promise<void> {
  if (records.length === 0) return;
  await inTransaction(pool, async (sql) => {
    const partitions = await partitionsOf(sql, records);
    const placed = records.map((record) => ({ record, partition: partitionOf(record.key, partitions.get(record.topic) ?? 1) }));
    const heads = await lockHeads(sql, placed.map(({ record, partition }) => ({ topic: record.topic, partition })));
    const rows = placed.map(({ record, partition }) => {
      const head = heads.get(`${record.topic}/${String(partition)}`);
      if (!head) throw new EventLogError('TOPIC_MISSING', `partition ${String(partition)} of topic ${record.topic} does not exist`);
      return { partition_id: head.id, position: head.next++, key: record.key, headers: record.headers, value: record.value };
    });
    await insert(sql, rows);
  });
}

async function partitionsOf(sql: Sql, records: readonly LogRecord[]): Promise<Map<string, number>> {
  const topics = [...new Set(records.map((record) => record.topic))];
  const known = await sql.query<{ topic: string; partitions: number }>('select topic, partitions from log_topic where topic = any($1)', [topics]);
  const missing = topics.find((topic) => !known.some((each) => each.topic === topic));
  if (missing !== undefined) throw new EventLogError('TOPIC_MISSING', `topic ${missing} does not exist`);
  return new Map(known.map((each) => [each.topic, each.partitions]));
}

/** Always in order of id, so that two appenders never wait for each other. */
async function lockHeads(sql: Sql, places: readonly { topic: string; partition: number }[]): Promise<Map<string, { id: number; next: number }>> {
  const wanted = [...new Map(places.map((place) => [`${place.topic}/${String(place.partition)}`, place])).values()];
  const heads = await sql.query<Head>(
    `select id, topic, partition, next_position from log_partition
      where (topic, partition) in (select * from unnest($1::text[], $2::integer[]))
      order by id for update`,
    [wanted.map((place) => place.topic), wanted.map((place) => place.partition)]);
  return new Map(heads.map((head) => [`${head.topic}/${String(head.partition)}`, { id: head.id, next: Number(head.next_position) }]));
}

async function insert(sql: Sql, rows: readonly { partition_id: number; position: number }[]): Promise<void> {
  await sql.query(
    `with given as (
       select * from json_to_recordset($1::json) as g(partition_id integer, position bigint, key text, headers json, value text)
     ), appended as (
       insert into log_record (partition_id, position, key, headers, value)
       select partition_id, position, key, headers, value from given
     ), moved as (
       update log_partition p set next_position = g.next
         from (select partition_id, max(position) + 1 as next from given group by partition_id) as g
        where p.id = g.partition_id
       returning p.topic
     )
     select pg_notify('${logChannel}', topic) from (select distinct topic from moved) as topics`,
    [JSON.stringify(rows)]);
}
