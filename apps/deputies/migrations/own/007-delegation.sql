-- The delegations of electing regions at higher congresses (D-17), and who is in them.
create table delegation (
  id uuid primary key,
  version int not null,
  name text not null,
  term_id uuid not null references term,
  level text not null,
  electing_region_id uuid not null references region,
  head_mandate_id uuid references mandate,
  region_id uuid not null references region,
  region_path text collate "C" not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  reason text,
  recorded_at timestamptz not null,
  voided_at timestamptz
);
create index delegation_region on delegation (region_path);
create index delegation_own_region on delegation (region_id, valid_from);
create index delegation_electing_region on delegation (electing_region_id, valid_from);
-- an electing region has one delegation at a congress at a time
alter table delegation
  add constraint delegation_once exclude using gist (term_id with =, electing_region_id with =, daterange(valid_from, valid_to) with &&) where (voided_at is null);

create table delegation_member (
  id uuid primary key,
  version int not null,
  delegation_id uuid not null references delegation,
  mandate_id uuid not null references mandate,
  person_id uuid not null references person,
  region_id uuid not null references region,
  region_path text collate "C" not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  reason text,
  recorded_at timestamptz not null,
  voided_at timestamptz
);
create index delegation_member_region on delegation_member (region_path);
create index delegation_member_delegation on delegation_member (delegation_id);
create index delegation_member_person on delegation_member (person_id, valid_from);
-- by one mandate a deputy is in one delegation at a time
alter table delegation_member
  add constraint delegation_member_once exclude using gist (mandate_id with =, daterange(valid_from, valid_to) with &&) where (voided_at is null);
