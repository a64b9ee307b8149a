create table appointment (
  id uuid primary key,
  version int not null,
  mandate_id uuid not null,
  person_id uuid not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  duty text not null,
  capacity text,
  target_person_id uuid,
  status text not null,
  received_at timestamptz not null,
  -- the rule of its deadline as it stood on the day of receipt, with the hash of its rulebook; null: no rule set a limit
  rule jsonb,
  extensions jsonb not null,
  -- when it must be arranged, as last counted; null: no limit, or a year without calendar data decides
  due_at timestamptz,
  arranged_at timestamptz,
  meets_on date,
  place text,
  held_on date,
  outcome text,
  -- why it was withdrawn or refused, and when
  reason text,
  closed_at timestamptz,
  -- each step: what, when, by whom, why
  steps jsonb not null
);
create index appointment_region on appointment (region_path);
create index appointment_mandate on appointment (mandate_id, received_at desc, id desc);
create index appointment_received on appointment (received_at desc, id desc);
create index appointment_uncounted on appointment (id) where rule is not null and due_at is null;
