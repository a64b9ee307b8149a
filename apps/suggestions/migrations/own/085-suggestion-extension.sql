-- More time for the reply, as approved: another day where a person set the one before, or so much more in the clock of the rule, by the version of it (`under`).
-- suggestion.due_on is the day as extended. Its number is the suggestion's version then.
create table suggestion_extension (
  suggestion_id uuid not null references suggestion deferrable initially deferred,
  number int not null,
  from_day date,
  to_day date,
  amount int,
  under jsonb,
  reason text not null,
  approved_by text not null,
  actor_id uuid not null,
  at timestamptz not null,
  primary key (suggestion_id, number),
  check ((amount is null) = (to_day is not null)),
  check ((to_day is null) = (from_day is null) and (amount is null) = (under is null)),
  check (to_day > from_day and amount is null or amount > 0)
);
