create table supervision_topic (
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
  kind text,
  regime text,
  is_key boolean,
  aims text[],
  problem_areas text[],
  body_id uuid,
  supervised_organ_ids uuid[],
  supervised_unit_ids uuid[],
  consulted_mandate_ids uuid[],
  consulted_opinions text,
  begun_on date,
  bottleneck text,
  solved_on date,
  evidence text,
  closed_on date
);

create index supervision_topic_region on supervision_topic (region_path, opened_at);
create index supervision_topic_kind on supervision_topic (kind, opened_at);
create index supervision_topic_regime on supervision_topic (regime, opened_at);
create index supervision_topic_body on supervision_topic (body_id, opened_at);
create index supervision_topic_units on supervision_topic using gin (supervised_unit_ids);
create index supervision_topic_persons on supervision_topic using gin (person_ids);

create table topic_consultation (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  topic_id uuid,
  body_id uuid,
  about text,
  held_on date,
  mandate_ids uuid[],
  opinions text
);

create index topic_consultation_region on topic_consultation (region_path, opened_at);
create index topic_consultation_topic on topic_consultation (topic_id, opened_at);
create index topic_consultation_persons on topic_consultation using gin (person_ids);

create table topic_focus (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  topic_id uuid,
  body_id uuid,
  year int,
  focus text,
  constraint topic_focus_year unique (topic_id, year)
);

create index topic_focus_region on topic_focus (region_path, opened_at);
create index topic_focus_topic on topic_focus (topic_id, opened_at);

create table supervision_action (
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
  form text,
  topic_id uuid,
  body_id uuid,
  object_body_id uuid,
  object_unit_id uuid,
  object_kind text,
  phase text,
  planned_on date,
  invited_mandate_ids uuid[],
  activity_id uuid,
  held_on date,
  held_until date,
  participant_mandate_ids uuid[],
  findings text,
  opinions text,
  reason text
);

create index supervision_action_region on supervision_action (region_path, opened_at);
create index supervision_action_form on supervision_action (form, opened_at);
create index supervision_action_topic on supervision_action (topic_id, opened_at);
create index supervision_action_body on supervision_action (body_id, opened_at);
create index supervision_action_object on supervision_action (object_body_id, opened_at);
create index supervision_action_unit on supervision_action (object_unit_id, opened_at);
create index supervision_action_kind on supervision_action (object_kind, opened_at);
create index supervision_action_phase on supervision_action (phase, opened_at);
create index supervision_action_persons on supervision_action using gin (person_ids);

create table supervision_conversion (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  topic_id uuid,
  body_id uuid,
  from_action_id uuid,
  to_action_id uuid,
  from_form text,
  to_form text,
  pairing text,
  reason text,
  decided_by_id uuid,
  decided_on date,
  constraint supervision_conversion_once unique (from_action_id, to_action_id)
);

create index supervision_conversion_region on supervision_conversion (region_path, opened_at);
create index supervision_conversion_topic on supervision_conversion (topic_id, opened_at);
create index supervision_conversion_pairing on supervision_conversion (pairing, opened_at);
