-- A satisfaction survey, what it is about, the opinions it must wait for, its ballots, and the answers of deputies and the public beside them.
create table survey (
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
  activity_id uuid,
  previous_id uuid,
  meeting_on date,
  levels text[],
  group_ids uuid[],
  present int,
  reason text
);

create index survey_region on survey (region_path, opened_at);
create index survey_persons on survey using gin (person_ids);
create index survey_body on survey (body_id, opened_at);
create index survey_previous on survey (previous_id, opened_at);
create index survey_groups on survey using gin (group_ids);

create table survey_item (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  survey_id uuid,
  unit_id uuid,
  suggestion_id uuid,
  group_ids uuid[],
  solved boolean,
  reason text
);

create index survey_item_region on survey_item (region_path, opened_at);
create index survey_item_persons on survey_item using gin (person_ids);
create index survey_item_survey on survey_item (survey_id, opened_at);
create index survey_item_unit on survey_item (unit_id, opened_at);
create index survey_item_suggestion on survey_item (suggestion_id, opened_at);
create unique index survey_item_once on survey_item (survey_id, unit_id, suggestion_id) nulls not distinct where status = 'ENTERED';

create table group_opinion (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  survey_id uuid,
  group_id uuid,
  given_on date,
  opinion text
);

create index group_opinion_region on group_opinion (region_path, opened_at);
create index group_opinion_persons on group_opinion using gin (person_ids);
create index group_opinion_survey on group_opinion (survey_id, opened_at);
create index group_opinion_group on group_opinion (group_id, opened_at);
create unique index group_opinion_once on group_opinion (survey_id, group_id);

create table survey_ballot (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  item_id uuid,
  survey_id uuid,
  level text,
  votes int,
  reason text
);

create index survey_ballot_region on survey_ballot (region_path, opened_at);
create index survey_ballot_persons on survey_ballot using gin (person_ids);
create index survey_ballot_item on survey_ballot (item_id, opened_at);
create index survey_ballot_survey on survey_ballot (survey_id, opened_at);
create unique index survey_ballot_once on survey_ballot (item_id, level) where status = 'COUNTED';

create table satisfaction_answer (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  survey_id uuid,
  suggestion_id uuid,
  respondents text,
  answered_on date,
  answers int,
  satisfied int,
  reason text
);

create index satisfaction_answer_region on satisfaction_answer (region_path, opened_at);
create index satisfaction_answer_persons on satisfaction_answer using gin (person_ids);
create index satisfaction_answer_survey on satisfaction_answer (survey_id, opened_at);
create index satisfaction_answer_suggestion on satisfaction_answer (suggestion_id, opened_at);
