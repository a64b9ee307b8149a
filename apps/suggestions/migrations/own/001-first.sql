create table undertaking_unit (
  id uuid primary key,
  version int not null,
  name text not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  powers_level text not null,
  active boolean not null,
  constraint undertaking_unit_name unique (region_id, name)
);
create index undertaking_unit_region on undertaking_unit (region_path);

create table matter (
  id uuid primary key,
  version int not null,
  station_id uuid not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  concerns_region_id uuid,
  concerns_region_path text collate "C",
  kind text not null,
  channel text not null,
  title text not null,
  text text not null,
  stage text not null,
  raised_at timestamptz not null,
  stage_since timestamptz not null,
  nature text,
  powers_level text,
  unit_id uuid references undertaking_unit,
  due_on date,
  signed_at timestamptz,
  signed_by text,
  replied_at timestamptz,
  feedback_channel text,
  feedback text,
  fed_back_at timestamptz,
  closed_at timestamptz,
  solved boolean,
  evidence text,
  confirmed_by text,
  rejected_reason text,
  check ((concerns_region_id is null) = (concerns_region_path is null)),
  check (unit_id is null or due_on is not null)
);
create index matter_station on matter (station_id, raised_at desc, id desc);
create index matter_unit on matter (unit_id, raised_at desc, id desc) where unit_id is not null;
create index matter_raised on matter (raised_at desc, id desc);
create index matter_region on matter (region_path);
create index matter_region_id on matter (region_id);
create index matter_concerns on matter (concerns_region_path) where concerns_region_path is not null;
create index matter_concerns_id on matter (concerns_region_id) where concerns_region_id is not null;

-- The region a matter concerns, under the column names by which a region's move rewrites copied paths.
create view matter_concern as select id, concerns_region_id as region_id, concerns_region_path as region_path from matter;

-- Every stage a matter entered, by whom and when; nothing is ever changed or taken out. Its number is the matter's version then.
-- The constraint is judged at the commit: a matter and its first stage are written together, in either order.
create table matter_stage (
  matter_id uuid not null references matter deferrable initially deferred,
  number int not null,
  action text not null,
  stage text not null,
  actor_id uuid not null,
  at timestamptz not null,
  note text,
  due_on date,
  primary key (matter_id, number)
);

create table matter_reply (
  matter_id uuid not null references matter deferrable initially deferred,
  number int not null,
  text text not null,
  actor_id uuid not null,
  at timestamptz not null,
  primary key (matter_id, number)
);

-- Apart from the matter, so that no list of matters ever reads it. Found by the hash of the number.
create table matter_receipt (
  matter_id uuid primary key references matter deferrable initially deferred,
  number text not null,
  number_hash bytea not null unique
);

-- Whom to tell. Apart from the matter, so that it can be erased while the matter is kept.
create table matter_contact (
  matter_id uuid primary key references matter deferrable initially deferred,
  name text,
  phone text
);
