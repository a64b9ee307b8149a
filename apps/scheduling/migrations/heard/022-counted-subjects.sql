-- Whom obligations bind, whatever is told of them: with the days on which they are what they are, and what is only true of them on some days (`dated`).
-- In the codes of their sources; the registry's facets are made of them in counted-subject.ts.
create view counted_subject (kind, id, region_id, person_id, station_id, group_id, valid_from, valid_to, level, told, dated) as

select 'MANDATE', m.id, m.region_id, m.person_id, null::uuid, null::uuid, m.valid_from, m.valid_to, m.level, '{}'::jsonb,
  (select jsonb_agg(jsonb_build_object('facet', d.facet, 'value', d.value, 'from', d.valid_from, 'to', d.valid_to)) from (
    select 'tag' as facet, t.tag as value, t.valid_from, t.valid_to from tag_heard t where t.mandate_id = m.id and not t.voided
    union all
    select 'residency', s.kind, r.valid_from, r.valid_to from residency_heard r left join station_heard s on s.id = r.station_id where r.mandate_id = m.id and not r.voided) d)
from mandate_heard m where not m.voided
union all
select 'GROUP', g.id, g.region_id, null::uuid, null::uuid, g.id, g.valid_from, g.valid_to, g.level, jsonb_build_object('group', g.kind), null::jsonb
from group_heard g where g.kind is not null
union all
-- a station is one from its founding on; what is only planned has no duties yet
select 'STATION', s.id, s.region_id, null::uuid, s.id, null::uuid, s.founded_on,
  case when s.status = 'CLOSED' then (s.changed_at at time zone 'Asia/Shanghai')::date end, null::text,
  jsonb_build_object('station', s.kind, 'industry', i.code, 'industryAbove', above.code, 'hasIndustry', s.industry_id is not null), null::jsonb
from station_heard s left join industry_heard i on i.id = s.industry_id left join industry_heard above on above.id = i.parent_id
where s.kind is not null and s.status in ('PILOT', 'ESTABLISHED', 'UPGRADED', 'RELOCATED', 'CLOSED')
union all
select 'PAIR', p.id, p.region_id, p.member_id, null::uuid, null::uuid, p.valid_from, p.valid_to, p.level, '{}'::jsonb, null::jsonb
from pair_heard p where not p.voided
union all
select 'BODY', b.id, b.region_id, null::uuid, null::uuid, null::uuid, b.valid_from, b.valid_to, null::text, jsonb_build_object('body', b.kind), null::jsonb
from body_heard b where b.kind is not null
union all
-- whoever holds posts at standing committees of several regions is a member of the highest of them
select 'SC_MEMBER', c.person_id, (array_agg(c.region_id order by array_position(array['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'TOWNSHIP'], c.level), c.id))[1],
  c.person_id, null::uuid, null::uuid, min(c.valid_from), case when bool_or(c.valid_to is null) then null else max(c.valid_to) end,
  (array_agg(c.level order by array_position(array['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'TOWNSHIP'], c.level), c.id))[1], '{}'::jsonb,
  jsonb_agg(jsonb_build_object('facet', 'post', 'value', c.role, 'from', c.valid_from, 'to', c.valid_to))
from congress_post_heard c
where not c.voided and c.role in ('CHAIR', 'VICE_CHAIR', 'SECRETARY_GENERAL', 'CHAIR_MEETING_MEMBER', 'STANDING_COMMITTEE_MEMBER')
group by c.person_id;
