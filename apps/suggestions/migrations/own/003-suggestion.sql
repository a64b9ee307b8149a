create table suggestion (
  id uuid primary key,
  version int not null,
  kind text not null,
  title text not null,
  text text not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  lead_mandate_id uuid not null,
  cosigner_ids uuid[] not null,
  person_ids uuid[] not null,
  group_id uuid,
  station_id uuid,
  submitted_on date not null,
  submitted_by uuid,
  status text not null,
  high_quality boolean,
  judged_at timestamptz,
  judged_by uuid,
  judged_reason text,
  accepted_at timestamptz,
  solved_on date,
  evidence text,
  withdrawn_reason text,
  check ((high_quality is null) = (judged_at is null)),
  check ((status = 'SOLVED') = (solved_on is not null))
);
create index suggestion_submitted on suggestion (submitted_on desc, id desc);
create index suggestion_region on suggestion (region_path);
create index suggestion_region_id on suggestion (region_id);
create index suggestion_group on suggestion (group_id, submitted_on desc, id desc) where group_id is not null;
create index suggestion_station on suggestion (station_id, submitted_on desc, id desc) where station_id is not null;
create index suggestion_persons on suggestion using gin (person_ids);

-- Who signed it, the lead included: by this a mandate's suggestions are found. The constraint is judged at the commit: both are written together, in either order.
create table suggestion_signature (
  suggestion_id uuid not null references suggestion deferrable initially deferred,
  mandate_id uuid not null,
  primary key (suggestion_id, mandate_id)
);
create index suggestion_signature_mandate on suggestion_signature (mandate_id);
