-- Suggestions that a congress, its standing committee or a leader of the government fixed as key (P-21).
create table key_supervision (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  suggestion_id uuid,
  designated_by text,
  session_id uuid,
  designated_on date,
  leader text,
  unit_id uuid,
  heard_on date,
  in_person boolean,
  progress text,
  result text
);
create unique index key_supervision_once on key_supervision (suggestion_id);
create index key_supervision_region on key_supervision (region_path, opened_at);
create index key_supervision_persons on key_supervision using gin (person_ids);
create index key_supervision_unit on key_supervision (unit_id, opened_at);

-- Suggestions that a whole delegation raised to a higher congress, each made of one before (P-22).
create table delegation_suggestion (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  original_id uuid,
  congress_region_id uuid,
  session_id uuid,
  raised_id uuid,
  raised_on date,
  delegation text,
  answered_on date,
  answer text
);
create unique index delegation_suggestion_once on delegation_suggestion (original_id, congress_region_id);
create index delegation_suggestion_region on delegation_suggestion (region_path, opened_at);
create index delegation_suggestion_persons on delegation_suggestion using gin (person_ids);

-- What became law, supervision, a decision, a plan or a leader's note of a suggestion, bill or report (P-39).
create table adoption_record (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  suggestion_id uuid,
  bill_id uuid,
  report_id uuid,
  form text,
  adopted_on date,
  document text,
  reason text,
  check (num_nonnulls(suggestion_id, bill_id, report_id) = 1)
);
create index adoption_record_region on adoption_record (region_path, opened_at);
create index adoption_record_persons on adoption_record using gin (person_ids);
create index adoption_record_suggestion on adoption_record (suggestion_id) where suggestion_id is not null;
create index adoption_record_bill on adoption_record (bill_id) where bill_id is not null;
create index adoption_record_report on adoption_record (report_id) where report_id is not null;
