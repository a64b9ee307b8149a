create table pair_heard (
  id uuid primary key,
  version int not null,
  member_id uuid not null,
  mandate_id uuid not null,
  person_id uuid not null,
  region_id uuid not null,
  level text not null,
  valid_from date not null,
  valid_to date,
  voided boolean not null
);
create index pair_heard_region on pair_heard (region_id);
create index pair_heard_mandate on pair_heard (mandate_id);
create index pair_heard_member on pair_heard (member_id);
