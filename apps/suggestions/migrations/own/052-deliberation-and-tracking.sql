create table review_opinion (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  title text,
  meeting_on date,
  agenda_item text,
  opinion text,
  body_id uuid,
  unit_id uuid,
  report_by date,
  report text,
  check_result text,
  reason text
);

create index review_opinion_region on review_opinion (region_path, opened_at);
create index review_opinion_body on review_opinion (body_id, opened_at);
create index review_opinion_unit on review_opinion (unit_id, opened_at);

create table report_preparation (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  agenda_item text,
  meeting_on date,
  commissioned_on date,
  body_id uuid,
  action_id uuid,
  activity_id uuid,
  inspected_on date,
  participant_mandate_ids uuid[],
  sit_in_mandate_ids uuid[],
  opinions text
);

create index report_preparation_region on report_preparation (region_path, opened_at);
create index report_preparation_body on report_preparation (body_id, opened_at);
create index report_preparation_action on report_preparation (action_id, opened_at);
create index report_preparation_persons on report_preparation using gin (person_ids);

create table tracking (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  object_kind text,
  review_opinion_id uuid,
  suggestion_id uuid,
  project_name text,
  body_id uuid,
  evidence text,
  acceptance text,
  looked_back_on date,
  finding text,
  reason text
);

create index tracking_region on tracking (region_path, opened_at);
create index tracking_object_kind on tracking (object_kind, opened_at);
create index tracking_body on tracking (body_id, opened_at);
create index tracking_review_opinion on tracking (review_opinion_id, opened_at);
create index tracking_suggestion on tracking (suggestion_id, opened_at);
