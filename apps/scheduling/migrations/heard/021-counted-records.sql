-- Every record that an obligation can count, whatever it comes from: whose, of which measure, on which day, whether it is verified, and since when (until when)
-- that was known. `told` holds what the record tells of itself, in the codes of its source; the registry's facets are made of it in counted-record.ts.
-- What lies behind a record is looked up for each by its key (`lateral … offset 0`): joined, the planner reads whole tables for the records of a few hundred subjects.
create view counted_record (subject_kind, subject_id, measure, source, id, day, verified, known_from, known_to, told) as

-- 履职: what a deputy attended, and the visits that took him from his post
select 'MANDATE', t.mandate_id, 'DUTY', 'Attendance', t.id, t.day, t.status = 'VERIFIED', t.verified_at, case when t.status = 'CORRECTED' then t.changed_at end,
  json_build_object('leftPost', t.left_post, 'mode', t.mode, 'activityType', t.activity_type, 'fromVisit', false,
    'sameLevel', a.region_id = m.region_id, 'days', (a.ends_at at time zone 'Asia/Shanghai')::date - a.day + 1)
from attendance_heard t left join lateral (select region_id, day, ends_at from activity_heard where id = t.activity_id offset 0) a on true
  left join lateral (select region_id from mandate_heard where id = t.mandate_id offset 0) m on true
union all
select 'MANDATE', v.mandate_id, 'DUTY', 'StationVisit', v.id, v.day, v.status = 'VERIFIED', v.verified_at, case when v.status = 'CORRECTED' then v.changed_at end,
  json_build_object('leftPost', v.left_post, 'mode', v.mode, 'form', 'VISIT', 'fromVisit', true, 'days', 1)
from visit_heard v
union all
-- 进站履职
select 'MANDATE', v.mandate_id, 'STATION_VISIT', 'StationVisit', v.id, v.day, v.status = 'VERIFIED', v.verified_at, case when v.status = 'CORRECTED' then v.changed_at end,
  json_build_object('leftPost', v.left_post, 'mode', v.mode, 'station', s.kind)
from visit_heard v left join station_heard s on s.id = v.station_id
union all
-- 接待群众: of each deputy who received, and of the station
select 'MANDATE', d.mandate_id, 'RECEPTION', 'Reception', r.id, r.day, r.status = 'VERIFIED', r.verified_at, case when r.status = 'CORRECTED' then r.changed_at end,
  json_build_object('mode', r.mode, 'fixedDay', r.fixed_day, 'station', s.kind)
from reception_deputy_heard d cross join lateral (select * from reception_heard where id = d.reception_id offset 0) r left join station_heard s on s.id = r.station_id
union all
select 'STATION', r.station_id, 'RECEPTION', 'Reception', r.id, r.day, r.status = 'VERIFIED', r.verified_at, case when r.status = 'CORRECTED' then r.changed_at end,
  json_build_object('mode', r.mode, 'fixedDay', r.fixed_day, 'station', s.kind)
from reception_heard r left join station_heard s on s.id = r.station_id
union all
-- 列席常委会会议
select 'MANDATE', t.mandate_id, 'SIT_IN', 'Attendance', t.id, t.day, t.status = 'VERIFIED', t.verified_at, case when t.status = 'CORRECTED' then t.changed_at end,
  json_build_object('mode', t.mode, 'sameLevel', a.region_id = m.region_id)
from attendance_heard t left join lateral (select region_id, day, ends_at from activity_heard where id = t.activity_id offset 0) a on true
  left join lateral (select region_id from mandate_heard where id = t.mandate_id offset 0) m on true
where t.duty_kind = 'SC_SIT_IN'
union all
-- 推动解决的事项: counts on the day it was struck off as solved; until then it is not solved
select 'MANDATE', p.mandate_id, 'MATTER_PROMOTED', 'Matter', c.id, (coalesce(c.closed_at, c.raised_at) at time zone 'Asia/Shanghai')::date, true, c.closed_at, null,
  json_build_object('solved', coalesce(c.solved, false))
from matter_promoter_heard p cross join lateral (select * from matter_heard where id = p.matter_id offset 0) c
union all
-- 议案建议: of each signer, of the group, of the station
select 'MANDATE', g.mandate_id, 'SUGGESTION', 'Suggestion', u.id, u.submitted_on, true, u.accepted_at, case when u.status = 'WITHDRAWN' then u.changed_at end,
  json_build_object('highQuality', u.high_quality, 'solved', coalesce(u.solved, false))
from suggestion_signer_heard g cross join lateral (select * from suggestion_heard where id = g.suggestion_id offset 0) u
union all
select 'GROUP', u.group_id, 'SUGGESTION', 'Suggestion', u.id, u.submitted_on, true, u.accepted_at, case when u.status = 'WITHDRAWN' then u.changed_at end,
  json_build_object('highQuality', u.high_quality, 'solved', coalesce(u.solved, false))
from suggestion_heard u where u.group_id is not null
union all
select 'STATION', u.station_id, 'SUGGESTION', 'Suggestion', u.id, u.submitted_on, true, u.accepted_at, case when u.status = 'WITHDRAWN' then u.changed_at end,
  json_build_object('highQuality', u.high_quality, 'solved', coalesce(u.solved, false))
from suggestion_heard u where u.station_id is not null
union all
-- 调研报告
select 'GROUP', w.group_id, 'RESEARCH_REPORT', 'ResearchReport', w.id, w.submitted_on, true, w.accepted_at, case when w.status = 'WITHDRAWN' then w.changed_at end,
  json_build_object('highQuality', w.high_quality, 'ownIndustry', w.own_industry)
from report_heard w where w.group_id is not null
union all
select 'STATION', w.station_id, 'RESEARCH_REPORT', 'ResearchReport', w.id, w.submitted_on, true, w.accepted_at, case when w.status = 'WITHDRAWN' then w.changed_at end,
  json_build_object('highQuality', w.high_quality, 'ownIndustry', w.own_industry)
from report_heard w where w.station_id is not null
union all
-- 活动: of each organiser and co-organiser; whether one of its own was there is asked of its members or residents on that day (AMB-42)
select o.kind, o.organiser_id, 'ACTIVITY', 'Activity', a.id, a.day, a.status in ('VERIFIED', 'ARCHIVED'), a.verified_at, null,
  json_build_object('activityType', a.type, 'mode', a.mode, 'ownIndustry', a.own_industry, 'policySubject', a.policy_subject, 'ownAttendee', exists (
    select from attendance_heard t where t.activity_id = a.id and t.status <> 'CORRECTED' and exists (
      select from membership_heard i where o.kind = 'GROUP' and i.group_id = o.organiser_id and i.mandate_id = t.mandate_id and not i.voided
        and i.valid_from <= a.day and (i.valid_to is null or i.valid_to > a.day)
      union all
      select from residency_heard i where o.kind = 'STATION' and i.station_id = o.organiser_id and i.mandate_id = t.mandate_id and not i.voided
        and i.valid_from <= a.day and (i.valid_to is null or i.valid_to > a.day))))
from activity_organiser_heard o cross join lateral (select * from activity_heard where id = o.activity_id offset 0) a
where a.status in ('HELD', 'RECORDED', 'VERIFIED', 'ARCHIVED')
union all
-- 见面联系
select 'PAIR', c.pair_id, 'PAIR_MEETING', 'ContactMeeting', c.id, c.day, c.status = 'VERIFIED', c.verified_at, case when c.status = 'CORRECTED' then c.changed_at end,
  json_build_object('mode', c.mode)
from contact_meeting_heard c
union all
-- 领导干部进站: at an activity of a station, or by a visit
select 'SC_MEMBER', t.person_id, 'LEADER_AT_STATION', 'Attendance', t.id, t.day, t.status = 'VERIFIED', t.verified_at, case when t.status = 'CORRECTED' then t.changed_at end,
  json_build_object('mode', t.mode)
from attendance_heard t where t.station_id is not null
union all
select 'SC_MEMBER', v.person_id, 'LEADER_AT_STATION', 'StationVisit', v.id, v.day, v.status = 'VERIFIED', v.verified_at, case when v.status = 'CORRECTED' then v.changed_at end,
  json_build_object('mode', v.mode)
from visit_heard v
union all
-- 代表大讲堂, 代表小组工作会议: of the standing committee, whichever of its bodies organised it
select 'BODY', c.id, case a.type when 'DEPUTY_LECTURE' then 'LECTURE_HALL' else 'GROUP_WORK_MEETING' end, 'Activity', a.id, a.day,
  a.status in ('VERIFIED', 'ARCHIVED'), a.verified_at, null,
  json_build_object('mode', a.mode, 'sameLevel', a.region_id = c.region_id)
from body_heard c join body_heard b on b.region_id = c.region_id join activity_heard a on a.organiser_body_id = b.id
where c.kind = 'STANDING_COMMITTEE' and a.type in ('DEPUTY_LECTURE', 'GROUP_MEETING') and a.status in ('HELD', 'RECORDED', 'VERIFIED', 'ARCHIVED');
