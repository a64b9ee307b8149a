-- Whose obligations are to be counted again, from the period of `since` on. Marked in the transaction that heard why; `bulk`: behind what is marked singly.
create table recount_due (
  subject_kind text not null,
  subject_id uuid not null,
  since date not null,
  bulk boolean not null,
  primary key (subject_kind, subject_id)
);
create index recount_due_order on recount_due (bulk, subject_kind, subject_id);

-- Regions below which all subjects are to be counted again.
create table recount_region (region_id uuid primary key);

-- One row per subject, entry and period of that entry. All of it follows from what was heard, the rulebooks and the day.
create table obligation (
  id uuid primary key,
  subject_kind text not null,
  subject_id uuid not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  person_id uuid,
  station_id uuid,
  group_id uuid,
  rule text not null,
  jurisdiction text not null,
  hash text not null,
  period_kind text not null,
  period_from date not null,
  -- null while it cannot be said when the period ends
  period_to date,
  required int not null,
  done numeric not null,
  status text not null,
  missing text[] not null,
  closed boolean not null,
  -- what a closed period came to when it closed, where what was learned later says otherwise
  status_at_close text,
  done_at_close numeric,
  -- the first day on which it can change with nothing new heard
  next_change date,
  -- of all the other columns, as they were written: what is judged again and comes to the same is not written again
  digest text not null
);
create index obligation_subject on obligation (subject_id, period_from desc, id desc);
create index obligation_person on obligation (person_id, period_from desc, id desc) where person_id is not null;
create index obligation_open on obligation (rule, status, region_path, id) where not closed;
-- of a coverage: who is missing
create index obligation_missing on obligation (rule, region_path, id) where not closed and status in ('ON_TRACK', 'AT_RISK', 'SHORT');
create index obligation_open_place on obligation (region_path, id) where not closed;
-- of any period; a rule of one jurisdiction binds nobody in the places between
create index obligation_place on obligation (region_path, id);
create index obligation_rule on obligation (rule, region_path, id, status, period_from, period_to);
create index obligation_region on obligation (region_id);
create index obligation_next_change on obligation (next_change) where next_change is not null;

-- The last day for which verdicts were looked at that change with the day alone.
create table obligation_tick (
  one boolean primary key default true check (one),
  day date not null
);
