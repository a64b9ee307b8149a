-- Reports of deputies as well, alone or as a research team that one of them leads: what they are about, to which body they went, and whose they are.
alter table research_report
  add column topic text,
  add column team text,
  add column lead_mandate_id uuid,
  add column mandate_ids uuid[] not null default '{}',
  add column person_ids uuid[] not null default '{}',
  add column body_id uuid,
  drop constraint research_report_check,
  add constraint research_report_author check (group_id is not null or station_id is not null or lead_mandate_id is not null or mandate_ids <> '{}');

create index research_report_persons on research_report using gin (person_ids);
create index research_report_body on research_report (body_id, submitted_on desc, id desc) where body_id is not null;
create index research_report_mandates on research_report using gin (mandate_ids);
