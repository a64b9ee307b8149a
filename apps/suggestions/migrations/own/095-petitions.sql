-- Complaints of deputies against whom a measure is taken (P-67): who waits is looked through every half minute.
create table petition (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  mandate_id uuid,
  organ text,
  measure text,
  submitted_at timestamptz,
  committee_id uuid,
  received_at timestamptz,
  overdue_at timestamptz,
  reason text
);

create index petition_region on petition (region_path, opened_at);
create index petition_mandate on petition (mandate_id, opened_at);
create index petition_persons on petition using gin (person_ids);
create index petition_waits on petition (submitted_at, id) where status = 'SUBMITTED';
