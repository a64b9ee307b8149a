-- Inspections before a special work report is heard (001§18): who took part is invited to the meeting.
create table report_preparation_heard (
  id uuid primary key,
  version int not null,
  meeting_id uuid,
  status text not null,
  participant_ids uuid[]
);

create index report_preparation_heard_meeting on report_preparation_heard (meeting_id) where status = 'INSPECTED';
