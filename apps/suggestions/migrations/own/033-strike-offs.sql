-- Numbered lists of what is to be settled; what stands on one is struck off or taken up again, and never taken out.
create table strike_off_list (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  title text,
  body_id uuid
);

create index strike_off_list_region on strike_off_list (region_path, opened_at);
create index strike_off_list_persons on strike_off_list using gin (person_ids);
create index strike_off_list_body on strike_off_list (body_id, opened_at);

create table strike_off_item (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  list_id uuid,
  number int,
  kind text,
  matter_id uuid,
  suggestion_id uuid,
  text text,
  unit_id uuid,
  body_id uuid,
  group_ids uuid[],
  mandate_ids uuid[],
  due_on date,
  evidence text,
  accepting_mandate_id uuid,
  accepting_body_id uuid,
  accepted_on date,
  reason text
);

create index strike_off_item_region on strike_off_item (region_path, opened_at);
create index strike_off_item_persons on strike_off_item using gin (person_ids);
create index strike_off_item_list on strike_off_item (list_id, opened_at);
create index strike_off_item_unit on strike_off_item (unit_id, opened_at);
create index strike_off_item_matter on strike_off_item (matter_id, opened_at);
create index strike_off_item_suggestion on strike_off_item (suggestion_id, opened_at);
create unique index strike_off_item_number on strike_off_item (list_id, number);
create unique index strike_off_item_matter_once on strike_off_item (list_id, matter_id) where matter_id is not null;
create unique index strike_off_item_suggestion_once on strike_off_item (list_id, suggestion_id) where suggestion_id is not null;
create index strike_off_item_open on strike_off_item (unit_id) where status <> 'STRUCK_OFF';

create function refuse_removal() returns trigger language plpgsql as $$ begin raise exception 'what stands on a list is never taken out'; end $$;
create trigger strike_off_list_stays before delete on strike_off_list for each row execute function refuse_removal();
create trigger strike_off_item_stays before delete on strike_off_item for each row execute function refuse_removal();
