-- The steps of all registers: each row's in the order of its version.
create table register_step (
  row_id uuid not null,
  number int not null,
  action text not null,
  status text not null,
  actor_id uuid,
  at timestamptz not null,
  note text,
  primary key (row_id, number)
);

create table mediation (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  parties_kind text,
  place text,
  subject text,
  held_on date,
  station_id uuid,
  group_id uuid,
  mandate_ids uuid[],
  result text
);

create index mediation_region on mediation (region_path, opened_at);
create index mediation_station on mediation (station_id, opened_at);
create index mediation_group on mediation (group_id, opened_at);
create index mediation_persons on mediation using gin (person_ids);
