import { dayOf, type CivilDay } from '@renda/calendar';
import { surveyChanged } from '@renda/events';
import { type Change, field, Refusal, type Target } from '@renda/subgraph';
import { BodyReference } from '../elsewhere/body.js';
import { administrators, concerned, secretariat } from '../policy-rows.js';
import { link } from '../provenance/provenance-link.js';
import { register, registerTarget } from '../registers/register.js';
import { activity, body, group } from '../registers/targets.js';
import { scaleOf } from './scale.js';

const { codes, count, day, reference, references, text } = field;

export const survey: Target = registerTarget('Survey', () => surveys);

/** The text of which surveys follow: first the opinions of the groups, then the ballot at the meeting. */
export const surveySource = { title: { zh: '满意度测评', en: 'Satisfaction survey' }, citation: '002-LH-三-二 L289-292' };

export const surveys = register({
  entity: 'Survey', singular: 'survey', plural: 'surveys', table: 'survey', kind: 'survey',
  title: { zh: '满意度测评', en: 'A satisfaction survey at a meeting of a standing committee' },
  source: surveySource,
  states: { PREPARING: { zh: '准备中', en: 'in preparation' }, OPEN: { zh: '测评中', en: 'open' }, CLOSED: { zh: '已结束', en: 'closed' }, CANCELLED: { zh: '已取消', en: 'cancelled' } },
  fields: {
    bodyId: reference(body, '测评的机构（常委会）', 'Body that holds it: the standing committee', { filter: true }),
    activityId: reference(activity, '听取办理情况报告的会议', 'Meeting that hears the report'),
    previousId: reference(survey, '上一轮测评', 'Round before this one', { filter: true }),
    meetingOn: day('会议日期', 'Day of the meeting'),
    levels: codes('测评等次，自高到低', 'Levels, the best first', { most: 10 }),
    groupIds: references(group, 'groups', '须听取意见的代表小组（另加所测评建议的小组）', 'Groups whose opinion must be in (with those of the suggestions surveyed)'),
    present: count('到会组成人员数', 'Members present', 1, 5000),
    reason: text('取消的理由', 'Why it was cancelled', 500),
  },
  lies: ['bodyId'],
  sees: concerned,
  imports: administrators,
  opening: {
    zh: '准备一次满意度测评', en: 'Prepare a satisfaction survey', mutation: 'prepareSurvey', to: 'PREPARING', by: secretariat, needs: ['bodyId', 'meetingOn'],
    may: ['levels', 'groupIds', 'previousId', 'activityId'], with: prepared,
  },
  steps: [
    { zh: '开始测评：须先有各代表小组的意见', en: 'Open it: the opinions of the groups must be in', action: 'begin', mutation: 'beginSurvey', from: ['PREPARING'], to: 'OPEN', by: secretariat, with: begun },
    { zh: '结束测评', en: 'Close it', action: 'close', mutation: 'closeSurvey', from: ['OPEN'], to: 'CLOSED', by: secretariat, needs: ['present'], with: closed },
    { zh: '取消', en: 'Cancel it', action: 'cancel', mutation: 'cancelSurvey', from: ['PREPARING', 'OPEN'], to: 'CANCELLED', by: secretariat, needs: ['reason'] },
  ],
  says: surveyChanged,
  tells: ['bodyId', 'activityId', 'previousId', 'meetingOn', 'levels', 'groupIds', 'present'],
  listed: [{ type: () => BodyReference, by: 'bodyId', as: 'surveys', zh: '该机构的满意度测评（限可见）', en: 'Satisfaction surveys of this body, of those the asker may see' }],
  also: {
    sentences: {
      LEVEL_NOT_RULED: { zh: '{level} 不在本地规定的等次（{levels}）之内。', en: '{level} is not among the levels ruled here ({levels}).' },
      SCALE_NOT_SET: { zh: '本地规定等次自定，但规则集中尚无目录 {catalogue}。', en: 'The scale is to be set here, but the rulebook has no catalogue {catalogue} yet.' },
      LEVELS_NEEDED: { zh: '文本未规定等次：请随测评给出至少两个，或在规则集中设目录 {catalogue}（开关 {switch}）。', en: 'The text sets no scale: give two levels or more, or put the catalogue {catalogue} into the rulebook (switch {switch}).' },
      OPINIONS_MISSING: { zh: '测评前须充分吸纳代表小组意见建议，还缺 {missing} 个小组。', en: 'The opinions of the groups come before the survey; {missing} are still missing.' },
      SURVEY_EMPTY: { zh: '还没有测评的对象。', en: 'Nothing is entered to be surveyed.' },
      BALLOTS_TOO_MANY: { zh: '有一项计 {votes} 票，多于到会的 {present} 人。', en: '{votes} votes are counted for one item, but {present} are present.' },
    },
  },
});

interface Prepared {
  readonly id: string;
  readonly regionId: string;
  readonly regionPath: string;
  readonly meetingOn: CivilDay | null;
  readonly previousId: string | null;
  levels: string[] | null;
}

/** The round before was of the same place, is closed, and was earlier. */
async function prepared(row: Prepared, change: Change): Promise<void> {
  const { regionId, regionPath, meetingOn, previousId } = row;
  if (meetingOn === null) return;
  row.levels = await scaleOf(change, { regionPath, day: meetingOn, given: row.levels });
  if (previousId === null) return;
  const previous = (await change.referred(surveys.entity, [previousId], 'read')).get(previousId);
  if (previous.regionId !== regionId || previous.status !== 'CLOSED' || previous.meetingOn === null || previous.meetingOn >= meetingOn) throw new Refusal('BAD_USER_INPUT', { field: 'previousId' });
}

/**
 * Opened on the day of the meeting or later, with something to survey, and only when each group concerned has given its opinion: those named, and those of the
 * suggestions surveyed. What was solved by then is kept with each item. Of the past, whose papers come in one by one, only the day is judged.
 */
async function begun(row: Prepared & { readonly groupIds: string[] | null }, change: Change, { at }: { at: Date }): Promise<void> {
  const { id, meetingOn } = row;
  if (meetingOn === null || dayOf(at) < meetingOn) throw new Refusal('BAD_USER_INPUT', { field: 'meetingOn', latest: dayOf(at) });
  if (change.origin === 'import') return;
  const items = await change.sql.query<{ suggestionId: string | null }>(`select suggestion_id as "suggestionId" from survey_item where survey_id = $1 and status = 'ENTERED' order by id`, [id]);
  if (items.length === 0) throw new Refusal('SURVEY_EMPTY');
  const [missing] = await change.sql.query<{ count: number }>(
    `select count(*)::int as count from (
       select unnest(coalesce($2::uuid[], '{}')) as group_id union select unnest(group_ids) from survey_item where survey_id = $1 and status = 'ENTERED') concerned
     where not exists (select from group_opinion o where o.survey_id = $1 and o.group_id = concerned.group_id)`, [id, row.groupIds]);
  if (missing && missing.count > 0) throw new Refusal('OPINIONS_MISSING', { missing: missing.count }, surveySource);
  await change.sql.query(
    `update survey_item i set solved = (s.status = 'SOLVED' and s.solved_on <= $2::date) from suggestion s where i.survey_id = $1 and s.id = i.suggestion_id`, [id, meetingOn]);
  for (const suggestionId of new Set(items.flatMap((item) => item.suggestionId ?? []))) link(change, { kind: 'Suggestion', id: suggestionId }, 'SURVEYED_IN', { kind: 'Survey', id }, at);
}

/** Nobody votes twice: for no item there are more votes than members present. */
async function closed({ id, present }: { id: string; present: number | null }, change: Change): Promise<void> {
  const [most] = await change.sql.query<{ votes: number }>(
    `select coalesce(max(votes), 0)::int as votes from (select sum(votes) as votes from survey_ballot where survey_id = $1 and status = 'COUNTED' group by item_id) items`, [id]);
  if (most && present !== null && most.votes > present) throw new Refusal('BALLOTS_TOO_MANY', { votes: most.votes, present });
}
