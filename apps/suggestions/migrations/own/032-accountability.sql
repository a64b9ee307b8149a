-- The ladder of accountability of a unit, and the means taken at its end.
create table accountability_case (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  unit_id uuid,
  suggestion_id uuid,
  body_id uuid,
  trigger text,
  survey_id uuid,
  decision text,
  decided_on date,
  group_ids uuid[],
  check_decision text,
  checked_on date,
  mandate_ids uuid[],
  repeat_survey_id uuid,
  repeat_decision text,
  repeated_on date,
  closing_decision text,
  closed_on date
);

create index accountability_case_region on accountability_case (region_path, opened_at);
create index accountability_case_persons on accountability_case using gin (person_ids);
create index accountability_case_unit on accountability_case (unit_id, opened_at);
create index accountability_case_suggestion on accountability_case (suggestion_id, opened_at);
create index accountability_case_body on accountability_case (body_id, opened_at);
create index accountability_case_survey on accountability_case (survey_id, opened_at);

create table accountability_means (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  case_id uuid,
  body_id uuid,
  unit_id uuid,
  means text,
  necessity text,
  decision text,
  decided_on date,
  held_on date,
  result text
);

create index accountability_means_region on accountability_means (region_path, opened_at);
create index accountability_means_persons on accountability_means using gin (person_ids);
create index accountability_means_case on accountability_means (case_id, opened_at);
create index accountability_means_unit on accountability_means (unit_id, opened_at);
create unique index accountability_means_once on accountability_means (case_id, means);
