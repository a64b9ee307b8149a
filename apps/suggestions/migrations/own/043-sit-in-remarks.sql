-- What deputies who sit in at meetings of standing committees say.
create table sit_in_remark (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  activity_id uuid,
  agenda_item text,
  mandate_id uuid,
  text text,
  unit_id uuid,
  body_id uuid,
  answer text
);

create index sit_in_remark_region on sit_in_remark (region_path, opened_at);
create index sit_in_remark_persons on sit_in_remark using gin (person_ids);
create index sit_in_remark_activity on sit_in_remark (activity_id, opened_at);
create index sit_in_remark_mandate on sit_in_remark (mandate_id, opened_at);
create index sit_in_remark_unit on sit_in_remark (unit_id, opened_at);
create index sit_in_remark_body on sit_in_remark (body_id, opened_at);
