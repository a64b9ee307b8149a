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
create index congress_post_heard_region on congress_post_heard (region_id);
