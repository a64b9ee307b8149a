-- compares ids within a gist index: the guard against overlapping visits needs it
create extension if not exists btree_gist;

create table activity (
  id uuid primary key,
  version int not null,
  type text not null,
  title text not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  organiser_body_id uuid,
  group_id uuid,
  station_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  mode text not null,
  prescribed boolean not null,
  status text not null,
  reason text,
  planned_at timestamptz not null
);
create index activity_region on activity (region_path);
create index activity_starts on activity (starts_at desc, id desc);
create index activity_station on activity (station_id, starts_at desc, id desc) where station_id is not null;
create index activity_group on activity (group_id, starts_at desc, id desc) where group_id is not null;

create table invitation (
  id uuid primary key,
  version int not null,
  activity_id uuid not null references activity,
  mandate_id uuid not null,
  person_id uuid not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  station_id uuid,
  answer text not null,
  reason text,
  invited_at timestamptz not null,
  answered_at timestamptz,
  constraint invitation_once unique (activity_id, mandate_id)
);
create index invitation_person on invitation (person_id, invited_at desc, id desc);

create table attendance (
  id uuid primary key,
  version int not null,
  activity_id uuid not null references activity,
  activity_type text not null,
  mandate_id uuid not null,
  person_id uuid not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  station_id uuid,
  day date not null,
  duty_kind text not null,
  mode text not null,
  left_post boolean not null,
  invited boolean not null,
  status text not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  verified_at timestamptz,
  verified_by uuid,
  constraint attendance_once unique (activity_id, mandate_id)
);
create index attendance_mandate on attendance (mandate_id);

create table station_visit (
  id uuid primary key,
  version int not null,
  station_id uuid not null,
  mandate_id uuid not null,
  person_id uuid not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  day date not null,
  entered_at timestamptz not null,
  left_at timestamptz check (left_at > entered_at),
  -- until when the deputy counts as being there: the time of leaving, or else the end of the day
  present_until timestamptz not null check (present_until > entered_at),
  purpose text not null,
  evidence text not null,
  left_post boolean not null,
  mode text not null,
  declared boolean not null,
  status text not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  verified_at timestamptz,
  verified_by uuid,
  -- nobody is at one station twice at the same time; what was taken back does not count
  constraint station_visit_overlaps exclude using gist (
    mandate_id with =, station_id with =, tstzrange(entered_at, present_until) with &&
  ) where (status <> 'CORRECTED')
);
create index station_visit_station on station_visit (station_id, entered_at desc, id desc);
create index station_visit_region on station_visit (region_path);

-- each step of an activity: who, when, why; written once, never changed
create table activity_step (
  activity_id uuid not null references activity deferrable initially deferred,
  number int not null,
  action text not null,
  status text not null,
  actor_id uuid not null,
  at timestamptz not null,
  reason text,
  primary key (activity_id, number)
);
