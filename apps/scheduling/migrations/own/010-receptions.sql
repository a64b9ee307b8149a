create table reception (
  id uuid primary key,
  version int not null,
  station_id uuid not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  mandate_ids uuid[] not null check (cardinality(mandate_ids) between 1 and 20),
  person_ids uuid[] not null check (cardinality(person_ids) = cardinality(mandate_ids)),
  day date not null,
  held_from timestamptz not null,
  held_until timestamptz not null check (held_until > held_from),
  mode text not null,
  fixed_day boolean not null,
  person_times int check (person_times >= 0),
  status text not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  verified_at timestamptz,
  verified_by uuid
);
create index reception_station on reception (station_id, held_from desc, id desc);
create index reception_region on reception (region_path);

-- who received: one row for each deputy of a reception, by which the receptions of a mandate are found and a second one at the same time is kept out
create table reception_deputy (
  reception_id uuid not null references reception deferrable initially deferred,
  mandate_id uuid not null,
  station_id uuid not null,
  held_from timestamptz not null,
  held_until timestamptz not null,
  -- false once the reception was taken back
  standing boolean not null,
  primary key (reception_id, mandate_id),
  constraint reception_overlaps exclude using gist (
    mandate_id with =, station_id with =, tstzrange(held_from, held_until) with &&
  ) where (standing)
);
create index reception_deputy_mandate on reception_deputy (mandate_id);
