-- Yearly rounds of good cases, as far as they were told; `changed_at`: when the state that stands was said.
create table handling_case_round_heard (
  id uuid primary key, version int not null, body_id uuid not null, year int not null, status text not null, published_on date, published_at timestamptz,
  changed_at timestamptz not null
);
create index handling_case_round_heard_body on handling_case_round_heard (body_id);

-- Another kind of record joins those that could be counted before, which stay as they are written in 021.
alter view counted_record rename to counted_work;
create view counted_record (subject_kind, subject_id, measure, source, id, day, verified, known_from, known_to, told) as
select subject_kind, subject_id, measure, source, id, day, verified, known_from, known_to, told from counted_work
union all
-- 优秀建议办理案例评选: of the committee that chose, on the day of the circular, until that was taken back
select 'BODY', r.body_id, 'HANDLING_CASE_ROUND', 'HandlingCaseRound', r.id, r.published_on, true, r.published_at, case when r.status = 'WITHDRAWN' then r.changed_at end, json_build_object()
from handling_case_round_heard r where r.published_on is not null;

-- What could not be judged for want of such records can be now.
insert into recount_due (subject_kind, subject_id, since, bulk) select 'BODY', id, '0001-01-01', true from body_heard where kind = 'STANDING_COMMITTEE' order by id
on conflict (subject_kind, subject_id) do update set since = excluded.since;
