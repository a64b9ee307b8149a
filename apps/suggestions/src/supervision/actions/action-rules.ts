import type { CivilDay } from '@renda/calendar';
import { type Change, Refusal, type RuleSource } from '@renda/subgraph';
import { link } from '../../provenance/provenance-link.js';
import { doneByThen } from '../days.js';
import { topicOf, underWay } from '../topics/of-topic.js';
import { deputiesInvited } from './deputies-invited.js';
import { phaseOrder } from './forms.js';

export interface ActionRow {
  readonly id: string;
  readonly regionPath: string;
  readonly form: string | null;
  readonly topicId: string | null;
  readonly bodyId: string | null;
  readonly objectBodyId: string | null;
  readonly objectUnitId: string | null;
  objectKind: string | null;
  readonly phase: string | null;
  readonly heldOn: CivilDay | null;
  readonly heldUntil: CivilDay | null;
  readonly invitedMandateIds: string[] | null;
  readonly activityId: string | null;
}

const wholeProcess: RuleSource = { title: { zh: '预算全过程监督', en: 'The budget is supervised through its whole process' }, citation: '004-SV-准 L264-276' };

/** Every action names whom it supervises (P-51); on a topic it is done while that is supervised, of a budget in one of its phases. */
export async function planned(row: ActionRow, change: Change, { at }: { at: Date }): Promise<void> {
  await objectOf(row, change);
  const topic = row.topicId === null ? null : await topicOf(change, row.topicId);
  if (topic === null ? row.phase !== null : (topic.kind === 'BUDGET') !== (row.phase !== null)) throw new Refusal('PHASE_UNFIT');
  if (topic === null) return;
  underWay(topic, change);
  await inOrder(row, change);
  link(change, { kind: 'SupervisionTopic', id: topic.id }, 'SUPERVISED_BY', { kind: 'SupervisionAction', id: row.id }, at);
}

async function objectOf(row: ActionRow, change: Change): Promise<void> {
  if (row.objectBodyId === null && row.objectUnitId === null) throw new Refusal('STEP_INCOMPLETE', { needed: 'objectBodyId | objectUnitId' });
  if (row.objectBodyId !== null && row.objectUnitId !== null) throw new Refusal('OBJECT_TWICE');
  row.objectKind = row.objectBodyId === null ? 'UNIT' : (await change.heard<{ kind: string }>('body_heard', row.objectBodyId, ['kind'])).kind;
}

/** A phase is entered for the first time only while no later one was; what was cancelled entered none. The topic is held, so two at once come one after the other. */
async function inOrder({ phase, topicId }: ActionRow, change: Change): Promise<void> {
  if (phase === null) return;
  const entered = (await change.sql.query<{ phase: string }>(`select distinct phase from supervision_action where topic_id = $1 and phase is not null and status <> 'CANCELLED'`, [topicId])).map((one) => one.phase);
  const later = phaseOrder.slice(phaseOrder.indexOf(phase) + 1).find((one) => entered.includes(one));
  if (later !== undefined && !entered.includes(phase)) throw new Refusal('PHASE_PASSED', { phase, entered: later }, wholeProcess);
}

/** Held with as many deputies invited as the rules of the place ask; the activity of the calendar that it was held as is linked. */
export async function held(row: ActionRow, change: Change, step: { at: Date }): Promise<void> {
  doneByThen('heldOn', row.heldOn, step);
  doneByThen('heldUntil', row.heldUntil, step, row.heldOn);
  await deputiesInvited(change, row);
  if (row.activityId !== null) link(change, { kind: 'SupervisionAction', id: row.id }, 'LED_TO', { kind: 'Activity', id: row.activityId }, step.at);
}
