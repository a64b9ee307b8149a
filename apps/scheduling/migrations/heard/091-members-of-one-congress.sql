-- A member of standing committees is one of the congress where he sits now, or sat last; of several the highest. What he was elsewhere before binds him no more,
-- and the time before he came counts for nothing. All others stay as they are written in 022.
alter view counted_subject rename to counted_party;
create view counted_subject (kind, id, region_id, person_id, station_id, group_id, valid_from, valid_to, level, told, dated) as
select kind, id, region_id, person_id, station_id, group_id, valid_from, valid_to, level, told, dated from counted_party where kind <> 'SC_MEMBER'
union all
select 'SC_MEMBER', c.person_id, c.region_id, c.person_id, null::uuid, null::uuid, min(c.valid_from), case when bool_or(c.valid_to is null) then null else max(c.valid_to) end,
  c.level, '{}'::jsonb, jsonb_agg(jsonb_build_object('facet', 'post', 'value', c.role, 'from', c.valid_from, 'to', c.valid_to))
from (
  select p.*, first_value(p.region_id) over latest as now_region, first_value(p.level) over latest as now_level from congress_post_heard p
  where not p.voided and p.role in ('CHAIR', 'VICE_CHAIR', 'SECRETARY_GENERAL', 'CHAIR_MEETING_MEMBER', 'STANDING_COMMITTEE_MEMBER')
  window latest as (partition by p.person_id
    order by p.valid_to desc nulls first, array_position(array['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'TOWNSHIP'], p.level), p.id)) c
where c.region_id = c.now_region and c.level = c.now_level
group by c.person_id, c.region_id, c.level;

insert into recount_due (subject_kind, subject_id, since, bulk) select distinct 'SC_MEMBER', person_id, '0001-01-01'::date, true from congress_post_heard where not voided order by person_id
on conflict (subject_kind, subject_id) do update set since = excluded.since;
