import type { CivilDay } from '@renda/calendar';
import type { PolicyRow } from '@renda/caller';
import { reportPreparationChanged } from '@renda/events';
import { type Change, field, Refusal, type RuleSource } from '@renda/subgraph';
import { administrators } from '../../policy-rows.js';
import { link, linkOnce } from '../../provenance/provenance-link.js';
import { register } from '../../registers/register.js';
import { ActivityReference } from '../../elsewhere/occasions.js';
import { activity, body, mandate } from '../../registers/targets.js';
import { action } from '../actions/action.js';
import { doneByThen } from '../days.js';
import { supervisors } from '../who-supervises.js';

const { day, reference, references, text } = field;
const sees: PolicyRow = { DEPUTY: 'GRANTED', ...supervisors };
const source: RuleSource = { title: { zh: '听取专项工作报告前的视察调研', en: 'Inspection before a special work report is heard' }, citation: '001§18' };

export const reportPreparations = register({
  entity: 'ReportPreparation', singular: 'reportPreparation', plural: 'reportPreparations', table: 'report_preparation', kind: 'report_preparation',
  title: { zh: '听取专项工作报告前的视察调研', en: 'Inspection that prepares the hearing of a special work report' },
  source,
  states: { COMMISSIONED: { zh: '已受主任会议委托', en: 'commissioned by the chair’s meeting' }, INSPECTED: { zh: '已视察调研', en: 'inspected' }, SAT_IN: { zh: '已列席', en: 'sat in' } },
  fields: {
    agendaItem: text('拟听取的专项工作报告', 'Special work report to be heard', 200),
    meetingOn: day('常委会会议日期', 'Day of the meeting'),
    meetingId: reference(activity, '听取报告的常委会会议：参加视察调研的代表受邀列席', 'Meeting of the standing committee at which it is heard: who took part is invited to sit in', { filter: true, as: 'meeting' }),
    commissionedOn: day('主任会议委托日期', 'Day the chair’s meeting commissioned it'),
    bodyId: reference(body, '组织的委员会', 'Committee that organises it', { filter: true }),
    actionId: reference(action, '监督活动', 'Action of supervision', { filter: true }),
    activityId: reference(activity, '日程中的活动', 'Activity of the calendar'),
    inspectedOn: day('视察调研日期', 'Day of the inspection'),
    participantMandateIds: references(mandate, 'participants', '参加视察调研的代表', 'Deputies who took part', 200),
    sitInMandateIds: references(mandate, 'sitIns', '列席会议的代表', 'Deputies who sat in at the meeting', 200),
    opinions: text('列席代表的意见', 'Opinions of those who sat in', 4000),
  },
  lies: ['bodyId'],
  sees,
  imports: administrators,
  opening: {
    zh: '登记主任会议的委托', en: 'Enter what the chair’s meeting commissioned', mutation: 'commissionReportPreparation', to: 'COMMISSIONED', by: supervisors,
    needs: ['agendaItem', 'meetingOn', 'commissionedOn', 'bodyId'], may: ['meetingId'],
    with: async (row, change, step) => {
      doneByThen('commissionedOn', row.commissionedOn, step);
      if ((row.commissionedOn ?? '') > (row.meetingOn ?? '')) throw new Refusal('BAD_USER_INPUT', { field: 'meetingOn' });
      await forMeeting(row, change, step);
    },
  },
  steps: [
    { zh: '登记视察调研：须在会议之前', en: 'The inspection was held, before the meeting', action: 'inspect', mutation: 'inspectForReport', from: ['COMMISSIONED'], to: 'INSPECTED', by: supervisors,
      needs: ['inspectedOn', 'participantMandateIds'], may: ['actionId', 'activityId', 'meetingId'], with: inspected },
    { zh: '登记列席：参加视察调研的代表可列席并提出意见', en: 'Who took part sat in and gave opinions', action: 'sitIn', mutation: 'sitInAfterInspection', from: ['INSPECTED'], to: 'SAT_IN', by: supervisors,
      needs: ['sitInMandateIds'], may: ['opinions'],
      with: ({ sitInMandateIds, participantMandateIds, meetingOn }, _, step) => {
        doneByThen('meetingOn', meetingOn, step);
        if (!(sitInMandateIds ?? []).every((one) => participantMandateIds?.includes(one))) throw new Refusal('NOT_A_PARTICIPANT', {}, source);
      } },
  ],
  says: reportPreparationChanged,
  tells: ['meetingOn', 'meetingId', 'commissionedOn', 'bodyId', 'actionId', 'activityId', 'inspectedOn', 'participantMandateIds', 'sitInMandateIds'],
  listed: [{ type: () => ActivityReference, by: 'meetingId', as: 'reportPreparations', zh: '为会议议题所作的视察调研（限可见）', en: 'Inspections that prepared what is heard at it, of those the asker may see' }],
  also: {
    sentences: {
      NOT_A_PARTICIPANT: { zh: '列席的须是参加视察调研的代表。', en: 'Only who took part in the inspection sits in for it.' },
      NOT_THAT_MEETING: { zh: '须是该人大常委会在会议日期（{meetingOn}）召开、未取消的会议。', en: 'It must be a meeting that the standing committee of that congress holds on the day of the meeting ({meetingOn}), and that was not cancelled.' },
    },
  },
});

interface Inspection {
  readonly id: string;
  readonly meetingOn: CivilDay | null;
  readonly inspectedOn: CivilDay | null;
  readonly commissionedOn: CivilDay | null;
  readonly actionId: string | null;
  readonly activityId: string | null;
  readonly meetingId: string | null;
  readonly regionId: string;
}

/** Where the report is heard, if that is known: a meeting that the standing committee of the place holds on that day. */
async function forMeeting({ id, meetingId, meetingOn, regionId }: Pick<Inspection, 'id' | 'meetingId' | 'meetingOn' | 'regionId'>, change: Change, { at }: { at: Date }): Promise<void> {
  if (meetingId === null) return;
  const [meeting] = await change.sql.query<{ kind: string | null; status: string; regionId: string; day: CivilDay }>(
    `select b.kind, a.status, b.region_id as "regionId", (a.starts_at at time zone 'Asia/Shanghai')::date::text as day from activity_heard a left join body_heard b on b.id = a.organiser_body_id where a.id = $1`, [meetingId]);
  if (meeting?.kind !== 'STANDING_COMMITTEE' || meeting.regionId !== regionId || meeting.status === 'CANCELLED' || meeting.day !== meetingOn) throw new Refusal('NOT_THAT_MEETING', { meetingOn }, source);
  await linkOnce(change, { kind: 'ReportPreparation', id }, 'LED_TO', { kind: 'Activity', id: meetingId }, at);
}

async function inspected(row: Inspection, change: Change, step: { at: Date }): Promise<void> {
  const { id, meetingOn, inspectedOn, commissionedOn, actionId, activityId } = row;
  doneByThen('inspectedOn', inspectedOn, step, commissionedOn);
  if ((inspectedOn ?? '') > (meetingOn ?? '')) throw new Refusal('BAD_USER_INPUT', { field: 'inspectedOn', latest: meetingOn }, source);
  if (actionId === null && activityId === null) throw new Refusal('STEP_INCOMPLETE', { needed: 'actionId | activityId' }, source);
  if (activityId !== null && activityId === row.meetingId) throw new Refusal('BAD_USER_INPUT', { field: 'activityId' }, source);
  await forMeeting(row, change, step);
  const own = { kind: 'ReportPreparation', id };
  if (actionId !== null) link(change, own, 'LED_TO', { kind: 'SupervisionAction', id: actionId }, step.at);
  if (activityId !== null) await linkOnce(change, own, 'LED_TO', { kind: 'Activity', id: activityId }, step.at);
}
