-- Letters and visits of deputies.
create table deputy_letter (
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
  mandate_id uuid,
  received_on date,
  subject text,
  text text,
  important boolean,
  body_id uuid,
  unit_id uuid,
  answer text
);

create index deputy_letter_region on deputy_letter (region_path, opened_at);
create index deputy_letter_persons on deputy_letter using gin (person_ids);
create index deputy_letter_kind on deputy_letter (kind, opened_at);
create index deputy_letter_mandate on deputy_letter (mandate_id, opened_at);
create index deputy_letter_body on deputy_letter (body_id, opened_at);
create index deputy_letter_unit on deputy_letter (unit_id, opened_at);
