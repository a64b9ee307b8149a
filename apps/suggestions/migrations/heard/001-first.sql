create table station_heard (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  status text not null
);
