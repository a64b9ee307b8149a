import { draftConsultationChanged } from '@renda/events';
import { dayOf } from '@renda/calendar';
import { type Change, field, Refusal, type Target } from '@renda/subgraph';
import { administrators, organs } from '../policy-rows.js';
import { register, registerTarget } from '../registers/register.js';
import { body, mandate, station } from '../registers/targets.js';
import { UseCountsResolver } from './use-counts.resolver.js';

const { code, day, reference, references, text } = field;

const kinds = { REGULATION: { zh: '法规草案', en: 'a draft regulation' }, DECISION: { zh: '决议、决定草案', en: 'a draft resolution or decision' }, MAJOR_BILL: { zh: '重要议案', en: 'a major bill' } };
export const draftSource = { title: { zh: '法规草案、决议决定草案征求代表意见', en: 'Drafts are sent to deputies for their opinions' }, citation: '001§16¶4; 004-SC; 003-CZ-三-3' };

/** A draft sent to chosen deputies and stations for their opinions (P-37). Which stations are legislation points is who sends it to say. */
export const draftConsultations = register({
  entity: 'DraftConsultation', singular: 'draftConsultation', plural: 'draftConsultations', table: 'draft_consultation', kind: 'draft_consultation',
  title: { zh: '草案征求意见', en: 'A draft sent for opinions' },
  source: draftSource,
  states: { OPEN: { zh: '征求意见中', en: 'open' }, CLOSED: { zh: '已结束', en: 'closed' }, USE_RECORDED: { zh: '已记录采纳情况', en: 'what became of the opinions is recorded' } },
  fields: {
    kind: code('草案类别', 'Kind of draft', { among: kinds, filter: true }),
    title: text('草案名称', 'Title of the draft', 200),
    bodyId: reference(body, '征求意见的机构', 'Body that asks', { filter: true }),
    dueOn: day('截止日期（含）', 'Last day for opinions'),
    mandateIds: references(mandate, 'mandates', '征求哪些代表', 'Chosen deputies', 200),
    stationIds: references(station, 'stations', '征求哪些联络站（基层立法联系点）', 'Stations that may answer, as legislation points'),
    useSummary: text('意见采纳情况', 'What became of the opinions', 4000),
  },
  lies: ['bodyId'],
  sees: { DEPUTY: 'GRANTED', STATION_STAFF: 'GRANTED', ...organs },
  imports: administrators,
  opening: {
    zh: '发出草案征求意见', en: 'Send a draft for opinions', mutation: 'openDraftConsultation', to: 'OPEN', by: organs, needs: ['kind', 'title', 'bodyId', 'dueOn'], may: ['mandateIds', 'stationIds'],
    with: ({ mandateIds, stationIds, dueOn }, _, { at }) => {
      if (mandateIds === null && stationIds === null) throw new Refusal('STEP_INCOMPLETE', { needed: 'mandateIds | stationIds' }, draftSource);
      if (dueOn !== null && dueOn < dayOf(at)) throw new Refusal('BAD_USER_INPUT', { field: 'dueOn', earliest: dayOf(at) });
    },
  },
  steps: [
    { zh: '结束征求意见', en: 'Close it', action: 'close', mutation: 'closeDraftConsultation', from: ['OPEN'], to: 'CLOSED', by: organs },
    { zh: '记录意见采纳情况：每条意见先须记录', en: 'Record what became of the opinions, once it is recorded of each', action: 'recordUse', mutation: 'recordDraftUse', from: ['CLOSED'], to: 'USE_RECORDED', by: organs,
      needs: ['useSummary'], with: allUsed },
  ],
  says: draftConsultationChanged,
  tells: ['kind', 'bodyId', 'dueOn', 'mandateIds', 'stationIds'],
  also: {
    resolvers: [UseCountsResolver],
    sentences: { USE_UNRECORDED: { zh: '还有 {comments} 条意见没有记录采纳情况。', en: 'What became of {comments} comments is not recorded yet.' } },
  },
});

export const draftConsultation: Target = registerTarget('DraftConsultation', () => draftConsultations);

async function allUsed({ id }: { readonly id: string }, change: Change): Promise<void> {
  const [left] = await change.sql.query<{ comments: number }>(`select count(*)::int as comments from draft_comment where consultation_id = $1 and status = 'GIVEN'`, [id]);
  if (left && left.comments > 0) throw new Refusal('USE_UNRECORDED', { comments: left.comments }, draftSource);
}
