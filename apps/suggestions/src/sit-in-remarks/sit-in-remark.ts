import { sitInRemarkChanged } from '@renda/events';
import { type Change, field, Refusal } from '@renda/subgraph';
import { ActivityReference } from '../elsewhere/occasions.js';
import { administrators, secretariat } from '../policy-rows.js';
import { link } from '../provenance/provenance-link.js';
import { oneOf } from '../registers/given.js';
import { register } from '../registers/register.js';
import { activity, body, mandate, unit } from '../registers/targets.js';

const { reference, text } = field;
const source = { title: { zh: '代表列席常委会会议', en: 'Deputies sit in at meetings of the standing committee' }, citation: '001§16¶2; 001§18¶2' };
const answering = { SPECIAL_COMMITTEE: 'GRANTED', UNDERTAKING_UNIT: 'GRANTED', ...administrators } as const;

/** What a deputy who sat in said on an item of the agenda (P-36); who passes it on and how is the standing committee's rules of procedure. */
export const sitInRemarks = register({
  entity: 'SitInRemark', singular: 'sitInRemark', plural: 'sitInRemarks', table: 'sit_in_remark', kind: 'sit_in_remark',
  title: { zh: '列席发表的意见', en: 'A remark of a deputy who sat in' },
  source,
  states: { RECORDED: { zh: '已记录', en: 'recorded' }, PASSED_ON: { zh: '已转有关方面', en: 'passed on' }, ANSWERED: { zh: '已答复', en: 'answered' } },
  fields: {
    activityId: reference(activity, '常委会会议', 'Meeting of the standing committee', { filter: true }),
    agendaItem: text('议题', 'Item of the agenda', 200),
    mandateId: reference(mandate, '列席代表', 'The deputy who sat in', { filter: true }),
    text: text('意见', 'What was said', 4000),
    unitId: reference(unit, '转哪个单位', 'Unit it is passed on to', { filter: true }),
    bodyId: reference(body, '转哪个委员会、机构', 'Body it is passed on to', { filter: true }),
    answer: text('研究处理情况', 'What came of it', 4000),
  },
  lies: ['activityId'],
  sees: { DEPUTY: 'GRANTED', ...answering, ...secretariat },
  imports: administrators,
  opening: {
    zh: '记录列席代表的意见', en: 'Record a remark of a deputy who sat in', mutation: 'recordSitInRemark', to: 'RECORDED', by: { DEPUTY: 'GRANTED', ...secretariat },
    needs: ['activityId', 'agendaItem', 'mandateId', 'text'], with: atMeeting,
  },
  steps: [
    { zh: '转有关方面研究处理', en: 'Pass it on', action: 'passOn', mutation: 'passOnSitInRemark', from: ['RECORDED'], to: 'PASSED_ON', by: secretariat, may: ['unitId', 'bodyId'], with: (row) => { oneOf(row, ['unitId', 'bodyId']); } },
    { zh: '答复研究处理情况', en: 'Answer it', action: 'answer', mutation: 'answerSitInRemark', from: ['PASSED_ON'], to: 'ANSWERED', by: answering, needs: ['answer'] },
  ],
  says: sitInRemarkChanged,
  tells: ['activityId', 'mandateId', 'unitId', 'bodyId'],
  listed: [{ type: () => ActivityReference, by: 'activityId', as: 'sitInRemarks', zh: '列席代表在会上发表的意见（限可见）', en: 'Remarks of deputies who sat in, of those the asker may see' }],
  also: {
    sentences: {
      NOT_AN_SC_MEETING: { zh: '该活动不是常委会召开的，或已取消，或尚未开始。', en: 'The standing committee does not hold this activity, or it was cancelled, or has not begun.' },
      NOT_SITTING_IN: { zh: '该代表未受邀列席、也没有列席这次会议。', en: 'This deputy was neither invited to this meeting nor there.' },
    },
  },
});

/** A meeting that the standing committee holds, and that has begun; the deputy was invited to it, or was there. Of the past, who was invited may not be known any more. */
async function atMeeting({ id, activityId, mandateId }: { readonly id: string; readonly activityId: string | null; readonly mandateId: string | null }, change: Change, { at }: { readonly at: Date }): Promise<void> {
  const [meeting] = await change.sql.query<{ kind: string | null; status: string; begins: string }>(
    'select b.kind, a.status, a.starts_at as begins from activity_heard a left join body_heard b on b.id = a.organiser_body_id where a.id = $1', [activityId]);
  if (meeting?.kind !== 'STANDING_COMMITTEE' || meeting.status === 'CANCELLED' || new Date(meeting.begins) > at) throw new Refusal('NOT_AN_SC_MEETING', {}, source);
  const [present] = change.origin === 'import' ? [true] : await change.sql.query(wasThere, [activityId, mandateId]);
  if (!present) throw new Refusal('NOT_SITTING_IN', {}, source);
  link(change, { kind: 'Activity', id: activityId ?? '' }, 'RAISED_AT', { kind: 'SitInRemark', id }, at);
}

const wasThere = `
  select 1 from invitation_heard where activity_id = $1 and mandate_id = $2
  union all select 1 from attendance_heard where activity_id = $1 and mandate_id = $2 and status <> 'CORRECTED' limit 1`;
