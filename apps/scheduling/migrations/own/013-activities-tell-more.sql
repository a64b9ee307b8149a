-- what an activity was about, null where nobody said; who organised it besides; when the last attendance that stands was verified
alter table activity
  add column own_industry boolean,
  add column policy_subject boolean,
  add column co_group_ids uuid[] not null default '{}' check (cardinality(co_group_ids) <= 20),
  add column co_station_ids uuid[] not null default '{}' check (cardinality(co_station_ids) <= 20),
  add column verified_at timestamptz;
