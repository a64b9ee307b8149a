create table rectification_item (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  action_id uuid,
  body_id uuid,
  unit_id uuid,
  title text,
  problem text,
  amount double precision,
  due_on date,
  evidence text,
  acceptance text,
  reason text,
  relapses int
);

create index rectification_item_region on rectification_item (region_path, opened_at);
create index rectification_item_action on rectification_item (action_id, opened_at);
create index rectification_item_unit on rectification_item (unit_id, opened_at);
create index rectification_item_body on rectification_item (body_id, opened_at);

create table rigid_case (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  kind text,
  title text,
  body_id uuid,
  organ_id uuid,
  mandate_ids uuid[],
  topic_id uuid,
  action_id uuid,
  suggestion_id uuid,
  matter_id uuid,
  accountability_case_id uuid,
  held_on date,
  result text,
  reason text
);

create index rigid_case_region on rigid_case (region_path, opened_at);
create index rigid_case_kind on rigid_case (kind, opened_at);
create index rigid_case_topic on rigid_case (topic_id, opened_at);
create index rigid_case_action on rigid_case (action_id, opened_at);
create index rigid_case_suggestion on rigid_case (suggestion_id, opened_at);
create index rigid_case_matter on rigid_case (matter_id, opened_at);
create index rigid_case_accountability on rigid_case (accountability_case_id, opened_at);
create index rigid_case_body on rigid_case (body_id, opened_at);
create index rigid_case_organ on rigid_case (organ_id, opened_at);
create index rigid_case_persons on rigid_case using gin (person_ids);

create table organ_head_meeting (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  appointment_id uuid,
  body_id uuid,
  organ_id uuid,
  topic_id uuid,
  action_id uuid,
  suggestion_id uuid,
  matter_id uuid,
  accountability_case_id uuid,
  outcome text,
  constraint organ_head_meeting_once unique (appointment_id)
);

create index organ_head_meeting_region on organ_head_meeting (region_path, opened_at);
create index organ_head_meeting_topic on organ_head_meeting (topic_id, opened_at);
create index organ_head_meeting_action on organ_head_meeting (action_id, opened_at);
create index organ_head_meeting_suggestion on organ_head_meeting (suggestion_id, opened_at);
create index organ_head_meeting_matter on organ_head_meeting (matter_id, opened_at);
create index organ_head_meeting_accountability on organ_head_meeting (accountability_case_id, opened_at);
create index organ_head_meeting_body on organ_head_meeting (body_id, opened_at);
create index organ_head_meeting_organ on organ_head_meeting (organ_id, opened_at);

create table appraisal (
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
  body_id uuid,
  object_organ_ids uuid[],
  object_unit_ids uuid[],
  scorer_mandate_ids uuid[],
  least_score double precision,
  most_score double precision,
  held_on date,
  sheets int,
  sent_on date,
  party_organ text,
  received_on date,
  usage text
);

create index appraisal_region on appraisal (region_path, opened_at);
create index appraisal_body on appraisal (body_id, opened_at);
create index appraisal_persons on appraisal using gin (person_ids);

create table appraisal_score (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  appraisal_id uuid,
  body_id uuid,
  organ_id uuid,
  unit_id uuid,
  mandate_id uuid,
  score double precision
);

create index appraisal_score_region on appraisal_score (region_path, opened_at);
create index appraisal_score_appraisal on appraisal_score (appraisal_id, opened_at);
create index appraisal_score_persons on appraisal_score using gin (person_ids);

create unique index appraisal_score_once on appraisal_score (appraisal_id, coalesce(organ_id, unit_id), mandate_id);

create table party_exchange (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  appraisal_id uuid,
  body_id uuid,
  direction text,
  exchanged_on date,
  summary text
);

create index party_exchange_region on party_exchange (region_path, opened_at);
create index party_exchange_appraisal on party_exchange (appraisal_id, opened_at);
