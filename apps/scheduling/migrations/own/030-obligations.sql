-- The status of each obligation that was last told to others: the one thing that counting again does not bring back.
create table obligation_told (
  id uuid primary key,
  version int not null,
  status text not null
);
