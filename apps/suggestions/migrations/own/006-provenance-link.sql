-- That one thing came of another; either end may be another service's. Walked both ways.
create table provenance_link (
  from_id uuid not null,
  to_id uuid not null,
  relation text not null,
  from_kind text not null,
  to_kind text not null,
  at timestamptz not null,
  primary key (from_id, to_id, relation),
  check (from_id <> to_id)
);

create index provenance_link_back on provenance_link (to_id);
