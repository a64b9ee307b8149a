create table contact_meeting (
  id uuid primary key,
  version int not null,
  pair_id uuid not null,
  member_id uuid not null,
  mandate_id uuid not null,
  person_id uuid not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  day date not null,
  mode text not null,
  form text,
  helper_body_id uuid,
  status text not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  verified_at timestamptz,
  verified_by uuid
);
-- a pair meets once a day, as far as is counted
create unique index contact_meeting_once on contact_meeting (pair_id, day) where status <> 'CORRECTED';
create index contact_meeting_pair on contact_meeting (pair_id, day desc, id desc);
create index contact_meeting_region on contact_meeting (region_path);
