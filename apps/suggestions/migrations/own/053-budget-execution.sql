create table budget_line (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  year int,
  code text,
  title text,
  amount double precision,
  body_id uuid,
  unit_id uuid,
  constraint budget_line_once unique (body_id, year, code)
);

create index budget_line_region on budget_line (region_path, opened_at);
create index budget_line_year on budget_line (year, opened_at);
create index budget_line_body on budget_line (body_id, opened_at);
create index budget_line_unit on budget_line (unit_id, opened_at);

create table budget_execution (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  line_id uuid,
  body_id uuid,
  spent_until date,
  spent double precision,
  constraint budget_execution_once unique (line_id, spent_until)
);

create index budget_execution_region on budget_execution (region_path, opened_at);
create index budget_execution_line on budget_execution (line_id, opened_at);

create table budget_alert (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  person_ids uuid[] not null,
  line_id uuid,
  body_id uuid,
  as_of date,
  spent_share double precision,
  elapsed_share double precision,
  threshold double precision,
  action_id uuid,
  result text,
  constraint budget_alert_once unique (line_id, as_of)
);

create index budget_alert_region on budget_alert (region_path, opened_at);
create index budget_alert_line on budget_alert (line_id, opened_at);
create index budget_alert_body on budget_alert (body_id, opened_at);
create index budget_alert_action on budget_alert (action_id, opened_at);
