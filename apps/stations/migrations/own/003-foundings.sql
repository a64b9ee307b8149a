-- each founding day that was recorded of a station: who said so, when, why; written once, never changed. The last one holds.
create table station_founding (
  station_id uuid not null references station,
  -- the station's version after it: so they stand in their order
  number int not null,
  founded_on date not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (station_id, number)
);
