-- Whom an obligation binds, beyond what was copied before.
alter table station_heard add column kind text, add column industry_id uuid, add column founded_on date, add column changed_at timestamptz;
create index station_heard_region on station_heard (region_id);
create index station_heard_industry on station_heard (industry_id);
alter table group_heard add column kind text, add column level text, add column valid_from date, add column valid_to date;
create index group_heard_region on group_heard (region_id);
alter table body_heard add column kind text, add column valid_from date, add column valid_to date;
create index body_heard_region on body_heard (region_id);
create index mandate_heard_congress on mandate_heard (region_id, level);
create index region_heard_parent on region_heard (parent_id);

create table term_heard (
  id uuid primary key, version int not null, level text not null, region_id uuid not null, valid_from date not null, valid_to date
);
create index term_heard_congress on term_heard (region_id, level);

create table session_heard (
  id uuid primary key, version int not null, level text not null, region_id uuid not null, valid_from date not null, valid_to date not null,
  opens_year boolean not null, voided boolean not null
);
create index session_heard_congress on session_heard (region_id, level);

create table tag_heard (
  id uuid primary key, version int not null, mandate_id uuid not null, tag text not null, valid_from date not null, valid_to date, voided boolean not null
);
create index tag_heard_mandate on tag_heard (mandate_id);

create table membership_heard (
  id uuid primary key, version int not null, group_id uuid not null, mandate_id uuid not null, valid_from date not null, valid_to date, voided boolean not null
);
create index membership_heard_mandate on membership_heard (mandate_id);

create table residency_heard (
  id uuid primary key, version int not null, station_id uuid not null, mandate_id uuid not null, valid_from date not null, valid_to date, voided boolean not null
);
create index residency_heard_mandate on residency_heard (mandate_id);

create table industry_heard (id uuid primary key, version int not null, code text not null, parent_id uuid);

create table exemption_heard (
  id uuid primary key, version int not null, subject_kind text not null, subject_id uuid not null, rule text not null, reason text not null, approved_by uuid not null,
  valid_from date not null, valid_to date, voided boolean not null
);
create index exemption_heard_subject on exemption_heard (subject_id);

-- What is counted. `changed_at`: when the state that stands was said.
create table activity_heard (
  id uuid primary key, version int not null, type text not null, status text not null, region_id uuid not null, organiser_body_id uuid, station_id uuid,
  starts_at timestamptz not null, ends_at timestamptz not null, mode text not null, own_industry boolean, policy_subject boolean, verified_at timestamptz,
  changed_at timestamptz not null,
  day date generated always as ((starts_at at time zone 'Asia/Shanghai')::date) stored
);
create index activity_heard_organiser on activity_heard (organiser_body_id, type) where organiser_body_id is not null;

create table activity_organiser_heard (activity_id uuid not null, kind text not null, organiser_id uuid not null, primary key (activity_id, kind, organiser_id));
create index activity_organiser_heard_organiser on activity_organiser_heard (organiser_id);

create table attendance_heard (
  id uuid primary key, version int not null, activity_id uuid not null, activity_type text not null, mandate_id uuid not null, person_id uuid not null,
  station_id uuid, status text not null, day date not null, duty_kind text not null, mode text not null, left_post boolean not null,
  verified_at timestamptz, changed_at timestamptz not null
);
create index attendance_heard_mandate on attendance_heard (mandate_id, day);
create index attendance_heard_person on attendance_heard (person_id, day) where station_id is not null;
create index attendance_heard_activity on attendance_heard (activity_id);

create table visit_heard (
  id uuid primary key, version int not null, station_id uuid not null, mandate_id uuid not null, person_id uuid not null, status text not null, day date not null,
  mode text, left_post boolean not null, verified_at timestamptz, changed_at timestamptz not null
);
create index visit_heard_mandate on visit_heard (mandate_id, day);
create index visit_heard_person on visit_heard (person_id, day);
create index visit_heard_station on visit_heard (station_id);

create table reception_heard (
  id uuid primary key, version int not null, station_id uuid not null, status text not null, day date not null, mode text not null, fixed_day boolean not null,
  verified_at timestamptz, changed_at timestamptz not null
);
create index reception_heard_station on reception_heard (station_id, day);
create table reception_deputy_heard (reception_id uuid not null, mandate_id uuid not null, primary key (reception_id, mandate_id));
create index reception_deputy_heard_mandate on reception_deputy_heard (mandate_id);

create table contact_meeting_heard (
  id uuid primary key, version int not null, pair_id uuid not null, status text not null, day date not null, mode text not null, verified_at timestamptz,
  changed_at timestamptz not null
);
create index contact_meeting_heard_pair on contact_meeting_heard (pair_id, day);

create table report_heard (
  id uuid primary key, version int not null, group_id uuid, station_id uuid, submitted_on date not null, status text not null, own_industry boolean,
  high_quality boolean, accepted_at timestamptz, changed_at timestamptz not null
);
create index report_heard_group on report_heard (group_id) where group_id is not null;
create index report_heard_station on report_heard (station_id) where station_id is not null;

create table suggestion_heard (
  id uuid primary key, version int not null, group_id uuid, station_id uuid, submitted_on date not null, status text not null, high_quality boolean, solved boolean,
  accepted_at timestamptz, changed_at timestamptz not null
);
create index suggestion_heard_group on suggestion_heard (group_id) where group_id is not null;
create index suggestion_heard_station on suggestion_heard (station_id) where station_id is not null;
create table suggestion_signer_heard (suggestion_id uuid not null, mandate_id uuid not null, primary key (suggestion_id, mandate_id));
create index suggestion_signer_heard_mandate on suggestion_signer_heard (mandate_id);

create table matter_heard (id uuid primary key, version int not null, raised_at timestamptz not null, closed_at timestamptz, solved boolean);
create table matter_promoter_heard (matter_id uuid not null, mandate_id uuid not null, primary key (matter_id, mandate_id));
create index matter_promoter_heard_mandate on matter_promoter_heard (mandate_id);
