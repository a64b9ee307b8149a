create table station_heard (
  id uuid primary key,
  version int not null,
  region_id uuid not null
);

create table unit_heard (
  id uuid primary key,
  version int not null,
  region_id uuid not null
);

-- One line of a deputy's file for each verified duty; a correction is a line of its own that points to the one it takes back.
create table timeline (
  id uuid primary key,
  person_id uuid not null,
  mandate_id uuid not null,
  measure text not null,
  day date not null,
  quantity numeric not null,
  unit text not null,
  region_id uuid not null,
  station_id uuid,
  activity_id uuid,
  activity_type text,
  mode text not null,
  left_post boolean not null,
  corrects uuid,
  recorded_at timestamptz not null
);
create index timeline_person on timeline (person_id, day desc, id desc);
