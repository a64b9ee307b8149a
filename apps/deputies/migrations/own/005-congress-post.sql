create table congress_post (
  id uuid primary key,
  version int not null,
  person_id uuid not null references person,
  body_id uuid not null references body,
  role text not null,
  level text not null,
  region_id uuid not null references region,
  region_path text collate "C" not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  reason text,
  recorded_at timestamptz not null,
  voided_at timestamptz
);
create index congress_post_region on congress_post (region_path);
create index congress_post_body on congress_post (body_id);
create index congress_post_person on congress_post (person_id, valid_from);
-- one person holds one role at one body once at a time
alter table congress_post
  add constraint congress_post_once exclude using gist (person_id with =, body_id with =, role with =, daterange(valid_from, valid_to) with &&)
    where (voided_at is null);
