-- Who accepted an assignment made on the spot; who follows the matter and looks after it again on which day; which stages of its own place's it passed.
alter table matter
  add column accepted_by text,
  add column follower text,
  add column next_check_on date,
  add column local_stages text[] not null default '{}',
  add column published_at timestamptz,
  add constraint matter_followed_whole check ((follower is null) = (next_check_on is null));

create index matter_next_check on matter (next_check_on) where next_check_on is not null;
create index matter_stage_raised on matter (stage, raised_at desc, id desc);
create index matter_answered on matter (station_id, fed_back_at desc, id desc) where fed_back_at is not null;

-- Each time somebody looked after it. Its number is the matter's version then, like that of a stage.
create table matter_check (
  matter_id uuid not null references matter deferrable initially deferred,
  number int not null,
  at timestamptz not null,
  actor_id uuid not null,
  note text not null,
  next_check_on date not null,
  primary key (matter_id, number)
);
