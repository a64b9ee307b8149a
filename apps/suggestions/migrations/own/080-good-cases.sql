-- The yearly round that chooses good cases of handling, and what was nominated for it.
create table handling_case_round (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  body_id uuid,
  year int,
  document_number text,
  published_on date,
  published_at timestamptz,
  reason text
);

create index handling_case_round_region on handling_case_round (region_path, opened_at);
create index handling_case_round_persons on handling_case_round using gin (person_ids);
create index handling_case_round_body on handling_case_round (body_id, opened_at);
create unique index handling_case_round_once on handling_case_round (body_id, year) where status not in ('CANCELLED', 'WITHDRAWN');

create table handling_case_nomination (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  round_id uuid,
  suggestion_id uuid,
  unit_id uuid,
  nominated_by text,
  committee_id uuid,
  mandate_ids uuid[],
  why text,
  review text,
  reason text
);

create index handling_case_nomination_region on handling_case_nomination (region_path, opened_at);
create index handling_case_nomination_persons on handling_case_nomination using gin (person_ids);
create index handling_case_nomination_round on handling_case_nomination (round_id, opened_at);
create index handling_case_nomination_suggestion on handling_case_nomination (suggestion_id, opened_at);
create index handling_case_nomination_unit on handling_case_nomination (unit_id, opened_at);
create index handling_case_nomination_committee on handling_case_nomination (committee_id, opened_at);
create unique index handling_case_nomination_once on handling_case_nomination (round_id, suggestion_id, unit_id) nulls not distinct where status <> 'WITHDRAWN';
