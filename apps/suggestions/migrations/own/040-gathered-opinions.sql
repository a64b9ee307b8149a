-- What members of standing committees gather from deputies on visits and at appointments.
create table gathered_opinion (
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
  contact_meeting_id uuid,
  appointment_id uuid,
  pair_id uuid,
  mandate_id uuid,
  text text,
  sorted_by text,
  summary text,
  unit_id uuid,
  reply text
);

create index gathered_opinion_region on gathered_opinion (region_path, opened_at);
create index gathered_opinion_persons on gathered_opinion using gin (person_ids);
create index gathered_opinion_status on gathered_opinion (status, opened_at);
create index gathered_opinion_kind on gathered_opinion (kind, opened_at);
create index gathered_opinion_contact_meeting on gathered_opinion (contact_meeting_id, opened_at);
create index gathered_opinion_appointment on gathered_opinion (appointment_id, opened_at);
create index gathered_opinion_pair on gathered_opinion (pair_id, opened_at);
create index gathered_opinion_mandate on gathered_opinion (mandate_id, opened_at);
create index gathered_opinion_unit on gathered_opinion (unit_id, opened_at);
