-- Opinions on livelihood projects, the clues they are sorted into, and what departments say of these.
create table project_opinion (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  way text,
  group_id uuid,
  mandate_id uuid,
  collected_on date,
  text text
);

create index project_opinion_region on project_opinion (region_path, opened_at);
create index project_opinion_persons on project_opinion using gin (person_ids);
create index project_opinion_way on project_opinion (way, opened_at);
create index project_opinion_group on project_opinion (group_id, opened_at);
create index project_opinion_collected on project_opinion (region_path, collected_on);

create table project_clue (
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
  text text,
  vetter_unit_ids uuid[],
  vetter_body_ids uuid[],
  selected_on date,
  unit_id uuid,
  reason text,
  result text
);

create index project_clue_region on project_clue (region_path, opened_at);
create index project_clue_persons on project_clue using gin (person_ids);
create index project_clue_unit on project_clue (unit_id, opened_at);
create index project_clue_vetter_units on project_clue using gin (vetter_unit_ids);
create index project_clue_vetter_bodys on project_clue using gin (vetter_body_ids);

-- What a clue is formed of: one opinion or matter may go into many clues. Kept for ever.
-- The constraint is judged at the commit: both are written together, in either order.
create table project_clue_source (
  clue_id uuid not null references project_clue deferrable initially deferred,
  source_id uuid not null,
  kind text not null,
  at timestamptz not null,
  primary key (clue_id, source_id)
);

create index project_clue_source_back on project_clue_source (source_id);

create table project_vetting (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  clue_id uuid,
  unit_id uuid,
  body_id uuid,
  verdict text,
  reason text
);

create index project_vetting_region on project_vetting (region_path, opened_at);
create index project_vetting_persons on project_vetting using gin (person_ids);
create index project_vetting_clue on project_vetting (clue_id, opened_at);
create index project_vetting_unit on project_vetting (unit_id, opened_at);
create index project_vetting_body on project_vetting (body_id, opened_at);
create index project_vetting_verdict on project_vetting (verdict, opened_at);
create unique index project_vetting_once on project_vetting (clue_id, coalesce(unit_id, body_id));
