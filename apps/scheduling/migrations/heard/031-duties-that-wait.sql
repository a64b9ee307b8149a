-- A deputy's share of what several did together, until it is heard who he is.
create table duty_waiting (
  mandate_id uuid not null,
  source_id uuid not null,
  version int not null,
  share jsonb not null,
  primary key (mandate_id, source_id, version)
);
