create table common_problem (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  station_id uuid,
  title text not null,
  text text not null,
  topic text,
  status text not null,
  gathered_at timestamptz not null,
  matter_count int not null,
  studied_at timestamptz,
  findings text,
  reported_at timestamptz,
  closed_at timestamptz,
  closed_reason text,
  check ((studied_at is null) = (findings is null)),
  check ((status = 'CLOSED') = (closed_reason is not null))
);
create index common_problem_gathered on common_problem (gathered_at desc, id desc);
create index common_problem_region on common_problem (region_path);
create index common_problem_region_id on common_problem (region_id);
create index common_problem_station on common_problem (station_id, gathered_at desc, id desc) where station_id is not null;

-- The matters gathered in it, each of which keeps its own chain. The constraints are judged at the commit: both are written together, in either order.
create table common_problem_matter (
  problem_id uuid not null references common_problem deferrable initially deferred,
  matter_id uuid not null references matter deferrable initially deferred,
  at timestamptz not null,
  actor_id uuid not null,
  primary key (problem_id, matter_id)
);
create index common_problem_matter_back on common_problem_matter (matter_id);
