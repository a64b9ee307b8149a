import type { CivilDay } from '@renda/calendar';
import type { PolicyRow } from '@renda/caller';
import { reportPreparationChanged } from '@renda/events';
import { type Change, field, Refusal, type RuleSource } from '@renda/subgraph';
import { administrators } from '../../policy-rows.js';
import { link } from '../../provenance/provenance-link.js';
import { register } from '../../registers/register.js';
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
    needs: ['agendaItem', 'meetingOn', 'commissionedOn', 'bodyId'],
    with: ({ commissionedOn, meetingOn }, _, step) => {
      doneByThen('commissionedOn', commissionedOn, step);
      if ((commissionedOn ?? '') > (meetingOn ?? '')) throw new Refusal('BAD_USER_INPUT', { field: 'meetingOn' });
    },
  },
  steps: [
    { zh: '登记视察调研：须在会议之前', en: 'The inspection was held, before the meeting', action: 'inspect', mutation: 'inspectForReport', from: ['COMMISSIONED'], to: 'INSPECTED', by: supervisors,
      needs: ['inspectedOn', 'participantMandateIds'], may: ['actionId', 'activityId'], with: inspected },
    { zh: '登记列席：参加视察调研的代表可列席并提出意见', en: 'Who took part sat in and gave opinions', action: 'sitIn', mutation: 'sitInAfterInspection', from: ['INSPECTED'], to: 'SAT_IN', by: supervisors,
      needs: ['sitInMandateIds'], may: ['opinions'],
      with: ({ sitInMandateIds, participantMandateIds, meetingOn }, _, step) => {
        doneByThen('meetingOn', meetingOn, step);
        if (!(sitInMandateIds ?? []).every((one) => participantMandateIds?.includes(one))) throw new Refusal('NOT_A_PARTICIPANT', {}, source);
      } },
  ],
  says: reportPreparationChanged,
  tells: ['meetingOn', 'commissionedOn', 'bodyId', 'actionId', 'activityId', 'inspectedOn', 'participantMandateIds', 'sitInMandateIds'],
  also: { sentences: { NOT_A_PARTICIPANT: { zh: '列席的须是参加视察调研的代表。', en: 'Only who took part in the inspection sits in for it.' } } },
});

interface Inspection {
  readonly id: string;
  readonly meetingOn: CivilDay | null;
  readonly inspectedOn: CivilDay | null;
  readonly commissionedOn: CivilDay | null;
  readonly actionId: string | null;
  readonly activityId: string | null;
}

function inspected({ id, meetingOn, inspectedOn, commissionedOn, actionId, activityId }: Inspection, change: Change, step: { at: Date }): void {
  doneByThen('inspectedOn', inspectedOn, step, commissionedOn);
  if ((inspectedOn ?? '') > (meetingOn ?? '')) throw new Refusal('BAD_USER_INPUT', { field: 'inspectedOn', latest: meetingOn }, source);
  if (actionId === null && activityId === null) throw new Refusal('STEP_INCOMPLETE', { needed: 'actionId | activityId' }, source);
  const own = { kind: 'ReportPreparation', id };
  if (actionId !== null) link(change, own, 'LED_TO', { kind: 'SupervisionAction', id: actionId }, step.at);
  if (activityId !== null) link(change, own, 'LED_TO', { kind: 'Activity', id: activityId }, step.at);
}
