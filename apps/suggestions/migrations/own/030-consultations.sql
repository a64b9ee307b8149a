-- A consultation over a suggestion, and the groups that observe its handling from then on.
create table consultation (
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
  lead_mandate_id uuid,
  unit_id uuid,
  group_id uuid,
  scheduled_on date,
  place text,
  held_on date,
  parties text[],
  bureau_chief_present boolean,
  result text,
  reason text
);

create index consultation_region on consultation (region_path, opened_at);
create index consultation_persons on consultation using gin (person_ids);
create index consultation_suggestion on consultation (suggestion_id, opened_at);
create index consultation_unit on consultation (unit_id, opened_at);
create index consultation_group on consultation (group_id, opened_at);

create table group_observer (
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
  group_id uuid,
  since date,
  until date,
  reason text
);

create index group_observer_region on group_observer (region_path, opened_at);
create index group_observer_persons on group_observer using gin (person_ids);
create index group_observer_suggestion on group_observer (suggestion_id, opened_at);
create index group_observer_group on group_observer (group_id, opened_at);
create unique index group_observer_once on group_observer (suggestion_id, group_id) where status = 'OBSERVING';
