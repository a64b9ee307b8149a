import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, connectionOf, type RowSource, versionSays } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { EscalationStatus } from './escalation.lifecycle.js';

@ObjectType('Escalation', { description: both('上报：本级权限不足，报县人大常委会转交县政府和有关部门限期办理', 'An escalation: powers do not suffice; the county transfers it to its government and a bureau, to be handled by a day') })
@Directive('@key(fields: "id")')
export class EscalationView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, { description: versionSays })
  version!: number;

  @Field(() => String, { description: both('原因：POWER_LIMIT 权限有限', 'Why (code): POWER_LIMIT') })
  reason!: string;

  @Field(() => String, { description: both('情况说明', 'What is the matter') })
  text!: string;

  @Field(() => String, { description: both('状态：REPORTED 已上报、TRANSFERRED 已转交、ANSWERED 已答复、DECLINED 不予转交', 'Status (code): REPORTED, TRANSFERRED, ANSWERED, DECLINED') })
  status!: EscalationStatus;

  @Field(() => Date, { description: both('上报时间', 'When it was reported') })
  reportedAt!: Date;

  @Field(() => Date, { nullable: true, description: both('转交时间', 'When it was transferred') })
  transferredAt!: Date | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('限期', 'Day it is to be handled by') })
  limitOn!: CivilDay | null;

  @Field(() => Int, { description: both('催办次数', 'How often the recipients were reminded') })
  reminderCount!: number;

  @Field(() => Date, { nullable: true, description: both('答复时间', 'When it was answered') })
  answeredAt!: Date | null;

  @Field(() => String, { nullable: true, description: both('答复', 'The answer') })
  answer!: string | null;

  @Field(() => String, { nullable: true, description: both('不予转交的理由', 'Why it was declined') })
  declinedReason!: string | null;

  matterId!: string;
  stationId!: string;
  governmentUnitId!: string | null;
  bureauUnitId!: string | null;
}

@ObjectType('EscalationReminder', { description: both('一次催办', 'One reminder') })
export class ReminderView {
  @Field(() => Date, { description: both('时间', 'When') })
  at!: Date;

  @Field(() => String, { description: both('内容', 'Text') })
  text!: string;

  escalationId!: string;
}

export const EscalationConnection = connectionOf(EscalationView, 'Escalation');

export const escalationRows: RowSource<EscalationView> = {
  entity: 'Escalation',
  from: 'escalation e',
  id: 'e.id',
  columns: {
    version: 'e.version', reason: 'e.reason', text: 'e.text', status: 'e.status', reportedAt: 'e.reported_at', transferredAt: 'e.transferred_at', limitOn: 'e.limit_on',
    reminderCount: 'e.reminder_count', answeredAt: 'e.answered_at', answer: 'e.answer', declinedReason: 'e.declined_reason', matterId: 'e.matter_id',
    stationId: 'e.station_id', governmentUnitId: 'e.government_unit_id', bureauUnitId: 'e.bureau_unit_id',
  },
  needs: {
    matter: ['matterId'], station: ['stationId'], governmentUnit: ['governmentUnitId'], bureauUnit: ['bureauUnitId'], reminders: [],
    transferredSameDay: ['status', 'reportedAt', 'transferredAt'], deadline: ['limitOn', 'transferredAt', 'answeredAt'],
  },
  scopes: { regionPath: 'e.region_path', stationId: 'e.station_id', unitId: ['e.government_unit_id', 'e.bureau_unit_id'] },
};

/** Newest first. */
export const byReported = { by: 'e.reported_at', type: 'timestamptz', descending: true } as const;
