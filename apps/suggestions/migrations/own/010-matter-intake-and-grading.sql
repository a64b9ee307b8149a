-- Where it was raised (an occasion of the service scheduling), what it is about, what a place grades by beside that, and how it ended.
alter table matter
  add column topic text,
  add column grades jsonb not null default '{}',
  add column occasion_kind text,
  add column occasion_id uuid,
  add column solution text,
  add constraint matter_occasion_whole check ((occasion_kind is null) = (occasion_id is null));

-- Of what was struck off as not solved before, nobody has said how it ended.
update matter set solution = 'SOLVED' where solved;
alter table matter add constraint matter_solution_agrees check (solution is null or solved = (solution = 'SOLVED'));

create index matter_occasion on matter (occasion_id, raised_at desc, id desc) where occasion_id is not null;
create index matter_topic on matter (topic, raised_at desc, id desc) where topic is not null;
