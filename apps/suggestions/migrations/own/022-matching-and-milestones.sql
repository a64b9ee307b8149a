-- A meeting of who proposed with the units it may be for (P-17). Its number is the suggestion's version then.
create table matching_meeting (
  suggestion_id uuid not null references suggestion deferrable initially deferred,
  number int not null,
  day date not null,
  mandate_ids uuid[] not null,
  unit_ids uuid[] not null,
  points text not null,
  confirmed_unit_id uuid not null references undertaking_unit,
  actor_id uuid,
  at timestamptz not null,
  primary key (suggestion_id, number)
);

-- Steps of handling after the acceptance that not every suggestion goes through: expert review, government approval, launch (P-33).
create table suggestion_milestone (
  suggestion_id uuid not null references suggestion deferrable initially deferred,
  number int not null,
  milestone text not null,
  day date not null,
  note text,
  actor_id uuid,
  at timestamptz not null,
  primary key (suggestion_id, number),
  constraint suggestion_milestone_once unique (suggestion_id, milestone)
);
