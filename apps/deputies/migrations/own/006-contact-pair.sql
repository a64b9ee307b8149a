create table contact_pair (
  id uuid primary key,
  version int not null,
  member_id uuid not null references person,
  mandate_id uuid not null references mandate,
  person_id uuid not null references person check (person_id <> member_id),
  layer text,
  level text not null,
  region_id uuid not null references region,
  region_path text collate "C" not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  reason text,
  recorded_at timestamptz not null,
  voided_at timestamptz
);
create index contact_pair_region on contact_pair (region_path);
create index contact_pair_own_region on contact_pair (region_id);
create index contact_pair_member on contact_pair (member_id);
create index contact_pair_mandate on contact_pair (mandate_id, valid_from);
-- a member and a deputy are paired once at a time
alter table contact_pair
  add constraint contact_pair_once exclude using gist (member_id with =, mandate_id with =, daterange(valid_from, valid_to) with &&) where (voided_at is null);
