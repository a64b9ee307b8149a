create table industry (
  id uuid primary key,
  version int not null,
  code text not null,
  name text not null,
  parent_id uuid references industry check (parent_id <> id),
  constraint industry_code_key unique (code)
);
create index industry_parent on industry (parent_id);

create table base (
  id uuid primary key,
  version int not null,
  name text not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  industry_id uuid references industry,
  valid_from date not null,
  valid_to date check (valid_to > valid_from)
);
create index base_region on base (region_path);
create index base_name on base (name, id);

create table station (
  id uuid primary key,
  version int not null,
  name text not null,
  kind text not null,
  siting text,
  region_id uuid not null,
  region_path text collate "C" not null,
  parent_id uuid references station check (parent_id <> id),
  base_id uuid references base,
  industry_id uuid references industry,
  status text not null,
  online boolean not null,
  founded_on date
);
create index station_region on station (region_path);
create index station_name on station (name, id);
create index station_parent on station (parent_id);
create index station_base on station (base_id);
create index station_industry on station (industry_id);

-- Every step of a station's life, never changed: which, from where to where, when, and why.
create table station_step (
  id uuid primary key,
  station_id uuid not null references station,
  action text not null,
  from_status text not null,
  to_status text not null,
  reason text,
  taken_at timestamptz not null
);
create index station_step_station on station_step (station_id, taken_at, id);
