create table research_report (
  id uuid primary key,
  version int not null,
  title text not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  group_id uuid,
  station_id uuid,
  submitted_on date not null,
  submitted_by uuid,
  own_industry boolean,
  status text not null,
  high_quality boolean,
  judged_at timestamptz,
  judged_by uuid,
  judged_reason text,
  accepted_at timestamptz,
  withdrawn_reason text,
  check (group_id is not null or station_id is not null),
  check ((high_quality is null) = (judged_at is null))
);
create index research_report_submitted on research_report (submitted_on desc, id desc);
create index research_report_region on research_report (region_path);
create index research_report_region_id on research_report (region_id);
create index research_report_group on research_report (group_id, submitted_on desc, id desc) where group_id is not null;
create index research_report_station on research_report (station_id, submitted_on desc, id desc) where station_id is not null;
