-- The chain of suggestions, from the draft to the close (P-16, P-03). `status` stays as a summary of it, which others count by. What was kept before stands where
-- its status says; stages that nobody wrote down are not made up. `submitted_on` of what is not filed yet is the day it was drafted.
alter table suggestion
  add column stage text,
  add column stage_since timestamptz,
  add column filed boolean not null default true,
  add column outcome text,
  add column category text,
  add column powers_level text,
  add column lead_unit_id uuid references undertaking_unit,
  add column unit_ids uuid[] not null default '{}',
  add column assignment_final boolean not null default false,
  add column due_on date,
  add column signed_at timestamptz,
  add column signed_by text,
  add column replied_at timestamptz,
  add column fed_back_at timestamptz,
  add column feedback text,
  add column closed_at timestamptz,
  add column solution text,
  add column ended_reason text,
  add column committee_id uuid,
  add column merged_into_id uuid references suggestion,
  add column source_report_id uuid references research_report;
update suggestion set
  stage = case when kind = 'BILL' then case status when 'SUBMITTED' then 'RAISED' when 'ACCEPTED' then 'FILED' when 'SOLVED' then 'CONCLUDED' else status end
    when status = 'SOLVED' then 'CLOSED' else status end,
  stage_since = coalesce(solved_on::timestamp at time zone 'Asia/Shanghai', accepted_at, submitted_on::timestamp at time zone 'Asia/Shanghai'),
  closed_at = solved_on::timestamp at time zone 'Asia/Shanghai',
  solution = case when status = 'SOLVED' and kind = 'SUGGESTION' then 'SOLVED' end;
alter table suggestion alter column stage set not null, alter column stage_since set not null, add check ((stage = 'MERGED') = (merged_into_id is not null));
create index suggestion_committee on suggestion (committee_id, submitted_on desc, id desc) where committee_id is not null;
create index suggestion_units on suggestion using gin (unit_ids);
create index suggestion_stage_place on suggestion (region_path, stage);

-- Every step of its lifecycle, by whom and when; nothing is ever changed or taken out. Its number is the suggestion's version then. Of past steps nobody may know who.
create table suggestion_stage (
  suggestion_id uuid not null references suggestion deferrable initially deferred,
  number int not null,
  action text not null,
  stage text not null,
  actor_id uuid,
  at timestamptz not null,
  note text,
  due_on date,
  primary key (suggestion_id, number)
);

-- Which units saw a draft to speak about it, were assigned it to lead or to help; ended when others came in their place.
create table suggestion_unit (
  suggestion_id uuid not null references suggestion deferrable initially deferred,
  number int not null,
  unit_id uuid not null references undertaking_unit,
  role text not null,
  at timestamptz not null,
  ended_at timestamptz,
  primary key (suggestion_id, number, unit_id)
);
create index suggestion_unit_now on suggestion_unit (unit_id, role) where ended_at is null;

-- How a unit kept contact with the deputy: before it is filed, and before the reply.
create table unit_contact (
  suggestion_id uuid not null references suggestion deferrable initially deferred,
  number int not null,
  unit_id uuid not null references undertaking_unit,
  mandate_id uuid not null,
  form text not null,
  day date not null,
  opinion text,
  note text,
  actor_id uuid,
  at timestamptz not null,
  primary key (suggestion_id, number)
);

create table suggestion_reply (
  suggestion_id uuid not null references suggestion deferrable initially deferred,
  number int not null,
  unit_id uuid not null references undertaking_unit,
  text text not null,
  actor_id uuid,
  at timestamptz not null,
  primary key (suggestion_id, number)
);
