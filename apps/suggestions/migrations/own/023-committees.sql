-- Which special committee had a suggestion, from when to when: never two at a time (P-23).
create table committee_split (
  suggestion_id uuid not null references suggestion deferrable initially deferred,
  number int not null,
  body_id uuid not null,
  at timestamptz not null,
  ended_at timestamptz,
  primary key (suggestion_id, number)
);
create unique index committee_split_now on committee_split (suggestion_id) where ended_at is null;
create index suggestion_without_committee on suggestion (region_path) where committee_id is null;

-- What committees and working bodies did to check, urge and follow up (P-25).
create table supervision_entry (
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
  body_id uuid,
  form text,
  day date,
  findings text,
  reason text
);
create index supervision_entry_region on supervision_entry (region_path, opened_at);
create index supervision_entry_persons on supervision_entry using gin (person_ids);
create index supervision_entry_suggestion on supervision_entry (suggestion_id, opened_at);
create index supervision_entry_body on supervision_entry (body_id, opened_at);

-- How the supervising committee scores the handling by a unit (P-24): each unit once.
create table handling_score (
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
  body_id uuid,
  unit_id uuid,
  points double precision,
  out_of int,
  scored_on date,
  grounds text,
  reason text,
  check (points is null or (points >= 0 and points <= out_of))
);
create unique index handling_score_once on handling_score (suggestion_id, unit_id) where status = 'SCORED';
create index handling_score_region on handling_score (region_path, opened_at);
create index handling_score_persons on handling_score using gin (person_ids);
create index handling_score_unit on handling_score (unit_id, opened_at);

-- The scale by which a place scores, where its rules leave that to it.
create table scoring_scale (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  place_id uuid,
  out_of int,
  since date,
  until date
);
create unique index scoring_scale_once on scoring_scale (place_id) where status = 'STANDING';
create index scoring_scale_region on scoring_scale (region_path, opened_at);
create index scoring_scale_persons on scoring_scale using gin (person_ids);
