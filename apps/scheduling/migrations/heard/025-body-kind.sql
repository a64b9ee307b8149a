alter table body_heard add column if not exists kind text;
