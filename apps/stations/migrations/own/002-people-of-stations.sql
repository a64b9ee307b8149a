-- Needed to compare ids and ranges of days in one constraint.
create extension if not exists btree_gist;

-- A deputy's residency at a station. region_id and region_path are the station's, for rights.
create table residency (
  id uuid primary key,
  version int not null,
  station_id uuid not null references station,
  region_id uuid not null,
  region_path text collate "C" not null,
  mandate_id uuid not null,
  person_id uuid not null,
  mode text not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  reason text,
  recorded_at timestamptz not null,
  voided_at timestamptz
);
create index residency_station on residency (station_id, valid_from, id);
create index residency_person on residency (person_id, valid_from, id);
create index residency_mandate on residency (mandate_id, valid_from, id);
-- Of open ones begun at once one wins here, before the constraints over all days could wait for each other.
create unique index residency_open on residency (station_id, mandate_id) where valid_to is null and voided_at is null;
create unique index residency_home_open on residency (mandate_id) where mode = 'HOME_CONSTITUENCY' and valid_to is null and voided_at is null;
alter table residency
  add constraint residency_once exclude using gist (station_id with =, mandate_id with =, daterange(valid_from, valid_to) with &&) where (voided_at is null),
  add constraint residency_home_once exclude using gist (mandate_id with =, daterange(valid_from, valid_to) with &&)
    where (mode = 'HOME_CONSTITUENCY' and voided_at is null);

-- A person's post at a station. region_id and region_path are the station's, for rights.
create table station_post (
  id uuid primary key,
  version int not null,
  station_id uuid not null references station,
  region_id uuid not null,
  region_path text collate "C" not null,
  person_id uuid not null,
  role text not null,
  side text,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  reason text,
  recorded_at timestamptz not null,
  voided_at timestamptz
);
create index station_post_station on station_post (station_id, valid_from, id);
create unique index station_post_open on station_post (station_id, person_id, role) where valid_to is null and voided_at is null;
create unique index station_post_head_open on station_post (station_id, side) nulls not distinct where role = 'HEAD' and valid_to is null and voided_at is null;
alter table station_post
  add constraint station_post_once exclude using gist (station_id with =, person_id with =, role with =, daterange(valid_from, valid_to) with &&)
    where (voided_at is null),
  add constraint station_post_head exclude using gist (station_id with =, (coalesce(side, '')) with =, daterange(valid_from, valid_to) with &&)
    where (role = 'HEAD' and voided_at is null);
