-- Needed to compare ids and ranges of days in one constraint.
create extension if not exists btree_gist;

create table session (
  id uuid primary key,
  version int not null,
  term_id uuid not null references term,
  level text not null,
  region_id uuid not null references region,
  region_path text collate "C" not null,
  number int not null check (number > 0),
  valid_from date not null,
  valid_to date not null check (valid_to > valid_from),
  opens_year boolean not null,
  reason text,
  recorded_at timestamptz not null,
  voided_at timestamptz
);
create index session_region on session (region_path);
create index session_term on session (term_id, valid_from);
-- made before the constraint below, so that the same session entered again is refused as that and not as an overlap
create unique index session_once on session (term_id, number) where voided_at is null;
alter table session
  add constraint session_overlaps exclude using gist (term_id with =, daterange(valid_from, valid_to) with &&) where (voided_at is null);
