/** Tables of the log's own database, made by its owner; safe to run again. Records are only ever appended. */
export const logTables: readonly string[] = [
  `create table if not exists log_topic (
    topic text primary key,
    partitions integer not null check (partitions > 0)
  )`,
  `create table if not exists log_partition (
    id integer generated always as identity primary key,
    topic text not null references log_topic,
    partition integer not null,
    next_position bigint not null default 0,
    unique (topic, partition)
  ) with (fillfactor = 50)`,
  `create table if not exists log_record (
    partition_id integer not null,
    position bigint not null,
    key text not null,
    headers json not null,
    value text not null,
    appended_at timestamptz not null default clock_timestamp(),
    primary key (partition_id, position)
  )`,
  `create table if not exists log_member (
    group_name text not null,
    member uuid not null,
    until timestamptz not null,
    primary key (group_name, member)
  )`,
  `create table if not exists log_lease (
    group_name text not null,
    partition_id integer not null,
    member uuid not null,
    until timestamptz not null,
    primary key (group_name, partition_id)
  )`,
];

/** What those who say and hear may do: append and read records, never change or delete one. */
export function logGrants(role: string): string[] {
  const to = `to "${role.replaceAll('"', '""')}"`;
  return [
    `grant select, insert on log_topic, log_record ${to}`,
    `grant select, insert, update on log_partition ${to}`,
    `grant select, insert, update, delete on log_member, log_lease ${to}`,
  ];
}
