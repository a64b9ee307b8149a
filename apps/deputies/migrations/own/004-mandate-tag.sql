create table mandate_tag (
  id uuid primary key,
  version int not null,
  mandate_id uuid not null references mandate,
  person_id uuid not null references person,
  tag text not null,
  region_id uuid not null references region,
  region_path text collate "C" not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  reason text,
  recorded_at timestamptz not null,
  voided_at timestamptz
);
create index mandate_tag_region on mandate_tag (region_path);
-- a mandate has a tag once at a time
alter table mandate_tag
  add constraint mandate_tag_once exclude using gist (mandate_id with =, tag with =, daterange(valid_from, valid_to) with &&) where (voided_at is null);
create index mandate_tag_mandate on mandate_tag (mandate_id, tag);
