-- Who was invited to an activity, and who was there: a remark is of a deputy who sat in.
create table invitation_heard (
  id uuid primary key,
  version int not null,
  activity_id uuid not null,
  mandate_id uuid not null
);

create index invitation_heard_activity on invitation_heard (activity_id, mandate_id);

create table attendance_heard (
  id uuid primary key,
  version int not null,
  activity_id uuid not null,
  mandate_id uuid not null,
  status text not null
);

create index attendance_heard_activity on attendance_heard (activity_id, mandate_id);
