-- Drafts sent to chosen deputies and stations, and what these say of them.
create table draft_consultation (
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
  due_on date,
  mandate_ids uuid[],
  station_ids uuid[],
  use_summary text
);

create index draft_consultation_region on draft_consultation (region_path, opened_at);
create index draft_consultation_persons on draft_consultation using gin (person_ids);
create index draft_consultation_kind on draft_consultation (kind, opened_at);
create index draft_consultation_body on draft_consultation (body_id, opened_at);
create index draft_consultation_stations on draft_consultation using gin (station_ids);

create table draft_comment (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  consultation_id uuid,
  mandate_id uuid,
  station_id uuid,
  body_id uuid,
  text text,
  use text,
  use_reason text
);

create index draft_comment_region on draft_comment (region_path, opened_at);
create index draft_comment_persons on draft_comment using gin (person_ids);
create index draft_comment_consultation on draft_comment (consultation_id, opened_at);
create index draft_comment_mandate on draft_comment (mandate_id, opened_at);
create index draft_comment_station on draft_comment (station_id, opened_at);
create index draft_comment_body on draft_comment (body_id, opened_at);
create index draft_comment_use on draft_comment (use, opened_at);
