-- Who is invited because he took part in the inspection before a report (001§18); null for all others.
alter table invitation add column report_preparation_id uuid;
