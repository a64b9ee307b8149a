create table station_heard (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  status text not null,
  online boolean not null
);

create table mandate_heard (
  id uuid primary key,
  version int not null,
  person_id uuid not null,
  level text not null,
  region_id uuid not null,
  valid_from date not null,
  valid_to date,
  status text not null,
  voided boolean not null
);
create index mandate_heard_region on mandate_heard (region_id);

create table group_heard (
  id uuid primary key,
  version int not null,
  region_id uuid not null
);

create table body_heard (
  id uuid primary key,
  version int not null,
  region_id uuid not null
);

-- What the ledger knows of each attendance or visit: the version last heard, how many records it made, and the one that stands.
create table duty_source (
  id uuid primary key,
  version int not null,
  records int not null,
  standing uuid
);

-- The ledger: rows are added, never changed. A correction is a row of its own that takes back the one it names.
create table duty_record (
  id uuid primary key,
  person_id uuid not null,
  mandate_id uuid not null,
  measure text not null,
  day date not null,
  quantity int not null,
  unit text not null,
  region_id uuid not null,
  station_id uuid,
  activity_id uuid,
  activity_type text,
  duty_kind text,
  mode text not null,
  left_post boolean not null,
  source_id uuid not null,
  source_event_id uuid not null,
  corrects uuid unique,
  recorded_at timestamptz not null
);
create index duty_record_person on duty_record (person_id, day desc, id desc);
create index duty_record_mandate on duty_record (mandate_id, day desc, id desc);
create index duty_record_region on duty_record (region_id, day desc, id desc);
create index duty_record_day on duty_record (day desc, id desc);
