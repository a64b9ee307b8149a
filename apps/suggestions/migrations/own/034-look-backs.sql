-- Looking back at what was closed: does it hold?
create table look_back (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  matter_id uuid,
  suggestion_id uuid,
  item_id uuid,
  unit_id uuid,
  body_id uuid,
  group_ids uuid[],
  mandate_ids uuid[],
  due_on date,
  held_on date,
  findings text,
  next_due_on date,
  reason text
);

create index look_back_region on look_back (region_path, opened_at);
create index look_back_persons on look_back using gin (person_ids);
create index look_back_matter on look_back (matter_id, opened_at);
create index look_back_suggestion on look_back (suggestion_id, opened_at);
create index look_back_item on look_back (item_id, opened_at);
create index look_back_unit on look_back (unit_id, opened_at);
