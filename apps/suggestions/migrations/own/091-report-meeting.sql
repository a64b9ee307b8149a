-- The meeting at which a prepared report is heard (P-65); null of those entered before, and where it is not known yet.
alter table report_preparation add column meeting_id uuid;

create index report_preparation_meeting on report_preparation (meeting_id, opened_at);
