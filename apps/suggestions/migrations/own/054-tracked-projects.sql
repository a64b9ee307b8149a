-- A livelihood project that came from a clue is tracked by it; one of which no clue is kept, by its name.
alter table tracking add project_clue_id uuid;
create index tracking_project_clue on tracking (project_clue_id, opened_at);
