import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, connectionOf, type RowSource } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('DutyRecord', { description: both('履职台账的一条记录（只增不改，更正以反向记录表示）', 'A row of the duty ledger: added, never changed; a correction is a counter-record') })
@Directive('@key(fields: "id")')
export class DutyRecordView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => String, { description: both('计量：ATTENDANCE 出席活动、STATION_VISIT 进站履职、SUGGESTION 提出建议议案、MATTER_SOLVED 推动解决问题、MEDIATION 化解矛盾纠纷、RESEARCH_REPORT 撰写调研报告', 'Measure (code): ATTENDANCE, STATION_VISIT, SUGGESTION, MATTER_SOLVED, MEDIATION, RESEARCH_REPORT') })
  measure!: string;

  @Field(() => CivilDayScalar, { description: both('履职日期', 'The day it counts for') })
  day!: CivilDay;

  @Field(() => Int, { description: both('数量：1；反向记录为 -1', 'Quantity: 1, or -1 for a counter-record') })
  quantity!: number;

  @Field(() => String, { description: both('单位', 'Unit') })
  unit!: string;

  @Field(() => String, { nullable: true, description: both('活动类型；其他计量为其种类', 'Type of the activity, of another measure its kind (code)') })
  activityType!: string | null;

  @Field(() => String, { nullable: true, description: both('履职种类（深圳条例第六条）', 'Kind of duty (code, 001§6)') })
  dutyKind!: string | null;

  @Field(() => String, { description: both('方式：ON_SITE、ONLINE', 'Mode (code): ON_SITE, ONLINE') })
  mode!: string;

  @Field(() => Boolean, { description: both('是否离岗履职', 'Whether the deputy left his post for it') })
  leftPost!: boolean;

  @Field(() => ID, { description: both('来源：出席登记、进站记录、建议议案、事项或调解', 'The attendance, visit, suggestion, matter or mediation it comes from') })
  sourceId!: string;

  @Field(() => ID, { nullable: true, description: both('所冲销的记录', 'The record that this one takes back') })
  corrects!: string | null;

  @Field(() => Date, { description: both('记入时间', 'When it was entered') })
  recordedAt!: Date;

  personId!: string;
  mandateId!: string;
  regionId!: string;
  stationId!: string | null;
  activityId!: string | null;
}

export const DutyRecordConnection = connectionOf(DutyRecordView, 'DutyRecord');

/** Rights are judged by where it was done and by the region of the congress that the deputy sits in, as both lie today. */
export const dutyRows: RowSource<DutyRecordView> = {
  entity: 'DutyRecord',
  from: `duty_record d left join region_heard place on place.id = d.region_id
    left join mandate_heard m on m.id = d.mandate_id left join region_heard seat on seat.id = m.region_id`,
  id: 'd.id',
  columns: {
    measure: 'd.measure', day: 'd.day', quantity: 'd.quantity', unit: 'd.unit', activityType: 'd.activity_type', dutyKind: 'd.duty_kind', mode: 'd.mode',
    leftPost: 'd.left_post', sourceId: 'd.source_id', corrects: 'd.corrects', recordedAt: 'd.recorded_at', personId: 'd.person_id', mandateId: 'd.mandate_id',
    regionId: 'd.region_id', stationId: 'd.station_id', activityId: 'd.activity_id',
  },
  needs: { person: ['personId'], mandate: ['mandateId'], region: ['regionId'], station: ['stationId'], activity: ['activityId'] },
  scopes: { regionPath: ['place.path', 'seat.path'], personId: 'd.person_id' },
};

/** Newest first. */
export const byDay = { by: 'd.day', type: 'date', descending: true } as const;
