-- A later day that was approved; matter.due_on is the day as extended. Its number is the matter's version then, like that of a stage.
create table matter_extension (
  matter_id uuid not null references matter deferrable initially deferred,
  number int not null,
  from_day date not null,
  to_day date not null,
  reason text not null,
  approved_by text not null,
  actor_id uuid not null,
  at timestamptz not null,
  primary key (matter_id, number),
  check (to_day > from_day)
);

create index matter_due on matter (due_on) where due_on is not null;
