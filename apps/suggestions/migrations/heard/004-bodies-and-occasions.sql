create table body_heard (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  kind text not null,
  valid_from date not null,
  valid_to date
);

create table session_heard (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  level text not null,
  number int not null,
  term_id uuid not null,
  valid_from date not null,
  valid_to date not null,
  voided boolean not null
);

create index session_heard_days on session_heard (region_id, valid_from);

create table membership_heard (
  id uuid primary key,
  version int not null,
  group_id uuid not null,
  mandate_id uuid not null,
  person_id uuid not null,
  valid_from date not null,
  valid_to date,
  voided boolean not null
);

create index membership_heard_group on membership_heard (group_id);

create table activity_heard (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  station_id uuid,
  group_id uuid,
  organiser_body_id uuid,
  type text not null,
  status text not null,
  starts_at timestamptz not null
);

create table reception_heard (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  station_id uuid not null,
  day date not null,
  status text not null
);

create table visit_heard (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  station_id uuid not null,
  mandate_id uuid not null,
  day date not null,
  status text not null
);

create table contact_meeting_heard (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  pair_id uuid not null,
  mandate_id uuid not null,
  day date not null,
  status text not null
);

create table appointment_heard (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  mandate_id uuid not null,
  capacity text,
  status text not null,
  received_at timestamptz not null
);
