-- What would be if a rulebook were in force (模拟): the job, the inputs it judges by, and what came of it.
create table simulation (
  id uuid primary key,
  region_id uuid not null,
  region_path text collate "C" not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  jurisdiction text not null,
  hash text not null,
  canonical text not null,
  -- the first day on which it is taken to be in force
  dated_from date not null,
  -- periods are judged that share a day with these
  covers_from date not null,
  covers_to date not null check (covers_to > covers_from),
  as_of date not null,
  status text not null,
  failure text,
  -- begun so often since it last came a step further
  tries int not null default 0,
  pinned_at timestamptz,
  evaluator text,
  subjects int,
  done int not null default 0,
  judged int not null default 0,
  verdicts int not null default 0,
  -- verdicts that the simulated rulebook itself gives
  given int not null default 0,
  -- of the periods that are over before it is in force: how many there are, and how many differ
  before int not null default 0,
  before_differing int not null default 0,
  ended_at timestamptz
);
create index simulation_region on simulation (region_id);
create index simulation_place on simulation (region_path);
create index simulation_asked on simulation (asked_at desc, id desc);
create index simulation_waiting on simulation (asked_at, id) where status in ('QUEUED', 'PINNING', 'RUNNING');

-- The inputs, as they were at one moment. Copied, so that a job that goes on after a break judges the very same.
create table simulation_rulebook (simulation_id uuid not null, hash text not null, book jsonb not null, primary key (simulation_id, hash));
create table simulation_congress (simulation_id uuid not null, number int not null, times json not null, primary key (simulation_id, number));
create table simulation_subject (
  simulation_id uuid not null,
  number int not null,
  kind text not null,
  subject_id uuid not null,
  region_path text collate "C" not null,
  congress int not null,
  facts json not null,
  records json,
  exemptions json,
  primary key (simulation_id, number)
);

-- One row per subject, entry and period, as both sets of rulebooks have it; without a status where no rule of that side binds.
create table simulation_verdict (
  simulation_id uuid not null,
  number int not null,
  subject_kind text not null,
  subject_id uuid not null,
  rule text not null,
  period_kind text not null,
  period_from date not null,
  period_to date,
  given boolean not null,
  status text,
  required int,
  done numeric,
  missing text,
  status_in_force text,
  required_in_force int,
  done_in_force numeric,
  missing_in_force text,
  differs boolean not null,
  primary key (simulation_id, number)
);
create index simulation_verdict_differs on simulation_verdict (simulation_id, rule, number) where differs;

create table simulation_summary (
  simulation_id uuid not null,
  rule text not null,
  status text,
  status_in_force text,
  verdicts int not null,
  differing int not null,
  unique nulls not distinct (simulation_id, rule, status, status_in_force)
);
