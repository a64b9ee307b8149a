create table delegation_heard (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  electing_region_id uuid not null,
  valid_from date not null,
  valid_to date,
  voided boolean not null
);
