create table exemption (
  id uuid primary key,
  version int not null,
  subject_kind text not null,
  subject_id uuid not null,
  -- the person whom it concerns: the deputy, the member of the standing committee; none for groups, stations and bodies
  person_id uuid,
  region_id uuid not null,
  region_path text collate "C" not null,
  rule text not null,
  ground text not null,
  note text,
  approved_by uuid not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  reason text,
  recorded_at timestamptz not null,
  voided_at timestamptz,
  constraint exemption_overlaps exclude using gist (subject_kind with =, subject_id with =, rule with =, daterange(valid_from, valid_to) with &&) where (voided_at is null)
);
create index exemption_region on exemption (region_path);
create index exemption_subject on exemption (subject_id);
create index exemption_person on exemption (person_id) where person_id is not null;
