-- In the order in which they were named; a row of matter_promoter each. Kept on the matter too, whose row is locked and whose every event names them.
alter table matter add column promoter_ids uuid[] not null default '{}';

create table matter_promoter (
  matter_id uuid not null references matter deferrable initially deferred,
  mandate_id uuid not null,
  since date not null,
  actor_id uuid not null,
  at timestamptz not null,
  primary key (matter_id, mandate_id)
);
create index matter_promoter_mandate on matter_promoter (mandate_id);
