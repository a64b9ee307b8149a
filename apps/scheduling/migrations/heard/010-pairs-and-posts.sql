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
create index pair_heard_mandate on pair_heard (mandate_id);

create table congress_post_heard (
  id uuid primary key,
  version int not null,
  person_id uuid not null,
  body_id uuid not null,
  role text not null,
  level text not null,
  region_id uuid not null,
  valid_from date not null,
  valid_to date,
  voided boolean not null
);
create index congress_post_heard_person on congress_post_heard (person_id);
