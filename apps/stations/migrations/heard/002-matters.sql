-- What waits at each station, so that stations can be listed by it.
create table matter_heard (
  id uuid primary key,
  version int not null,
  station_id uuid not null,
  stage text not null
);
create index matter_heard_open on matter_heard (station_id) where stage not in ('CLOSED', 'REJECTED');
