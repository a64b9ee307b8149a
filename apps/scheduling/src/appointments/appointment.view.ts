import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, connectionOf, type RowSource, versionSays } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { KeptExtension, KeptRule } from './appointment-deadline.js';
import type { KeptStep } from './appointment.js';

@ObjectType('AppointmentStep', { description: both('约见的一步', 'One step of an appointment') })
export class AppointmentStepView {
  @Field(() => String, { description: both('步骤：request、arrange、extend、hold、followUp、withdraw、refuse', 'Step: request, arrange, extend, hold, followUp, withdraw, refuse') })
  action!: string;

  @Field(() => String, { description: both('之后的状态', 'Status after it (code)') })
  status!: string;

  @Field(() => Date, { description: both('时间', 'When') })
  at!: Date;

  @Field(() => ID, { description: both('经办的调用者', 'The caller who did it') })
  actorId!: string;

  @Field(() => String, { nullable: true, description: both('原因', 'Reason') })
  reason!: string | null;
}

@ObjectType('Appointment', { description: both('代表约见', 'An appointment asked for by a deputy') })
@Directive('@key(fields: "id")')
export class AppointmentView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, { description: versionSays })
  version!: number;

  @Field(() => String, {
    description: both('状态：REQUESTED 已提出、ARRANGED 已安排、HELD 已举行、FOLLOWED_UP 已反馈、WITHDRAWN 已撤回、REFUSED 不予安排', 'Status (code): REQUESTED, ARRANGED, HELD, FOLLOWED_UP, WITHDRAWN, REFUSED'),
  })
  status!: string;

  @Field(() => String, { description: both('所执行的职务', 'The duty that needs it') })
  duty!: string;

  @Field(() => String, { nullable: true, description: both('约见对象的身份：SC_MEMBER、COMMITTEE_HEAD、STATE_ORGAN_HEAD；未指明为空', 'As whom (code): SC_MEMBER, COMMITTEE_HEAD, STATE_ORGAN_HEAD; null: not named') })
  capacity!: string | null;

  @Field(() => Date, { description: both('收到时间', 'When it was received') })
  receivedAt!: Date;

  @Field(() => Date, { nullable: true, description: both('安排时间（首次定下日期、地点）', 'When day and place were fixed first') })
  arrangedAt!: Date | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('约定日期', 'The day that was fixed') })
  meetsOn!: CivilDay | null;

  @Field(() => String, { nullable: true, description: both('地点', 'The place') })
  place!: string | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('举行日期', 'The day it was held') })
  heldOn!: CivilDay | null;

  @Field(() => String, { nullable: true, description: both('反馈', 'What came of it') })
  outcome!: string | null;

  @Field(() => String, { nullable: true, description: both('撤回或不予安排的原因', 'Why it was withdrawn or refused') })
  reason!: string | null;

  mandateId!: string;
  personId!: string;
  targetPersonId!: string | null;
  regionId!: string;
  regionPath!: string;
  rule!: KeptRule | null;
  extensions!: KeptExtension[];
  closedAt!: Date | null;
  steps!: KeptStep[];
}

export const AppointmentConnection = connectionOf(AppointmentView, 'Appointment');

export const appointmentRows: RowSource<AppointmentView> = {
  entity: 'Appointment',
  from: 'appointment a',
  id: 'a.id',
  columns: {
    version: 'a.version', status: 'a.status', duty: 'a.duty', capacity: 'a.capacity', receivedAt: 'a.received_at', arrangedAt: 'a.arranged_at', meetsOn: 'a.meets_on',
    place: 'a.place', heldOn: 'a.held_on', outcome: 'a.outcome', reason: 'a.reason', mandateId: 'a.mandate_id', personId: 'a.person_id', targetPersonId: 'a.target_person_id',
    regionId: 'a.region_id', regionPath: 'a.region_path', rule: 'a.rule', extensions: 'a.extensions', closedAt: 'a.closed_at', steps: 'a.steps',
  },
  needs: {
    mandate: ['mandateId'], person: ['personId'], target: ['targetPersonId'], region: ['regionId'], history: ['steps'],
    deadline: ['rule', 'regionPath', 'receivedAt', 'extensions', 'arrangedAt', 'closedAt'],
  },
  scopes: { regionPath: 'a.region_path', personId: 'a.person_id' },
};

/** The last received first. */
export const byReceipt = { by: 'a.received_at', type: 'timestamptz', descending: true } as const;
