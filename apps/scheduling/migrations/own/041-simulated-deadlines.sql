-- Deadlines as a simulation has them, beside those in force, with the working days they are counted by.
alter table simulation add calendar json;

create table simulation_deadline (
  simulation_id uuid not null,
  number int not null,
  appointment_id uuid not null,
  received_at timestamptz not null,
  -- the rule of each side with the hash of its rulebook; null: none sets a limit
  rule jsonb,
  rule_in_force jsonb,
  extensions jsonb not null,
  arranged_at timestamptz,
  -- until when it is judged
  judged_at timestamptz not null,
  differs boolean not null,
  primary key (simulation_id, number)
);
create index simulation_deadline_differs on simulation_deadline (simulation_id, number) where differs;
