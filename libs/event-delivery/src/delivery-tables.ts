/**
 * Tables of event delivery in a service's database. Names carry no schema: the connection's search_path decides,
 * `own` for the first list, `heard` (or `heard_next` while replaying) for the second. Safe to run again.
 */
export const deliveryMigrations: { readonly own: readonly string[]; readonly heard: readonly string[] } = {
  own: [
    `create table if not exists outbox (
      id uuid primary key,
      number bigint generated always as identity,
      lane smallint not null,
      topic text not null,
      subject text not null,
      aggregateversion bigint not null,
      event json not null,
      recorded_at timestamptz not null default clock_timestamp()
    )`,
    'create index if not exists outbox_by_number on outbox (lane, number)',
    'create index if not exists outbox_by_aggregate on outbox (lane, subject, aggregateversion)',
  ],
  heard: [
    `create table if not exists inbox (
      event_id uuid primary key,
      heard_at timestamptz not null default clock_timestamp()
    )`,
    'create index if not exists inbox_by_time on inbox (heard_at)',
    `create table if not exists heard_position (
      topic text not null,
      partition integer not null,
      next_position bigint not null default 0,
      tries integer not null default 0,
      primary key (topic, partition)
    )`,
    `create table if not exists held_event (
      id bigint generated always as identity primary key,
      topic text not null,
      partition integer not null,
      position bigint not null,
      subject text not null,
      event_id text,
      type text,
      reason text not null,
      tries integer not null,
      headers json not null,
      value text not null,
      held_at timestamptz not null default clock_timestamp(),
      unique (topic, partition, position)
    )`,
    'create index if not exists held_event_by_aggregate on held_event (topic, subject, position)',
  ],
};
