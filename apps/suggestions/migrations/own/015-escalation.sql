create table escalation (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  matter_id uuid not null references matter,
  station_id uuid not null,
  reason text not null,
  text text not null,
  status text not null,
  reported_at timestamptz not null,
  government_unit_id uuid references undertaking_unit,
  bureau_unit_id uuid references undertaking_unit,
  transferred_at timestamptz,
  limit_on date,
  reminder_count int not null default 0,
  answered_at timestamptz,
  answer text,
  declined_reason text,
  check (government_unit_id <> bureau_unit_id),
  check ((transferred_at is null) = (government_unit_id is null) and (transferred_at is null) = (bureau_unit_id is null))
);
create unique index escalation_open on escalation (matter_id) where status in ('REPORTED', 'TRANSFERRED');
create index escalation_matter on escalation (matter_id, reported_at desc, id desc);
create index escalation_reported on escalation (reported_at desc, id desc);
create index escalation_region on escalation (region_path);
create index escalation_region_id on escalation (region_id);
create index escalation_station on escalation (station_id, reported_at desc, id desc);
create index escalation_limit on escalation (limit_on) where status = 'TRANSFERRED';

create table escalation_reminder (
  escalation_id uuid not null references escalation deferrable initially deferred,
  number int not null,
  at timestamptz not null,
  actor_id uuid not null,
  text text not null,
  primary key (escalation_id, number)
);

-- To whom a matter was transferred: both see it, though it is assigned to neither.
alter table matter add column government_unit_id uuid references undertaking_unit, add column bureau_unit_id uuid references undertaking_unit;
create index matter_government_unit on matter (government_unit_id) where government_unit_id is not null;
create index matter_bureau_unit on matter (bureau_unit_id) where bureau_unit_id is not null;
