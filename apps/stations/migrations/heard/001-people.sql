-- Who is known to be a person: the id only.
create table person_heard (
  id uuid primary key,
  version int not null
);

-- The seats that deputies hold, and when.
create table mandate_heard (
  id uuid primary key,
  version int not null,
  person_id uuid not null,
  region_id uuid not null,
  valid_from date not null,
  valid_to date,
  status text not null,
  voided boolean not null
);
