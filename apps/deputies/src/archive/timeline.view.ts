import { both, CivilDayScalar, connectionOf, MomentScalar, type RowSource } from '@renda/subgraph';
import type { CivilDay } from '@renda/calendar';
import { Field, Float, ID, ObjectType } from 'type-graphql';

@ObjectType('TimelineEntry', { description: both('履职轨迹中的一条：核实后的一次履职，或对它的更正', 'One line of a timeline: a verified duty, or the correction of one') })
export class TimelineEntryView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => CivilDayScalar, { description: both('履职日期', 'Day of the duty') })
  day!: CivilDay;

  @Field(() => String, { description: both('指标（代码）', 'Measure (code)') })
  measure!: string;

  @Field(() => Float, { description: both('数量；更正的一条取回原数', 'Quantity; a correction takes back what it corrects') })
  quantity!: number;

  @Field(() => String, { description: both('单位', 'Unit') })
  unit!: string;

  @Field(() => String, { nullable: true, description: both('活动类型（代码）', 'Type of activity (code)') })
  activityType!: string | null;

  @Field(() => String, { description: both('方式（代码）：ON_SITE、ONLINE', 'Mode (code): ON_SITE, ONLINE') })
  mode!: string;

  @Field(() => Boolean, { description: both('是否脱产', 'Whether the deputy left his post for it') })
  leftPost!: boolean;

  @Field(() => ID, { nullable: true, description: both('所更正的那一条', 'The line that this one takes back') })
  corrects!: string | null;

  @Field(() => MomentScalar, { description: both('入账时刻', 'When it was recorded') })
  recordedAt!: Date;

  mandateId!: string;
  regionId!: string;
  stationId!: string | null;
  activityId!: string | null;
}

export const TimelineConnection = connectionOf(TimelineEntryView, 'TimelineEntry');

/** Seen by the person himself, and by the offices of the region of the duty's place or of the mandate. */
export const timelineRows: RowSource<TimelineEntryView> = {
  entity: 'PerformanceFile.timeline',
  from: 'timeline t left join region r on r.id = t.region_id left join mandate m on m.id = t.mandate_id',
  id: 't.id',
  columns: {
    day: 't.day', measure: 't.measure', quantity: 't.quantity::float8', unit: 't.unit', activityType: 't.activity_type', mode: 't.mode', leftPost: 't.left_post',
    corrects: 't.corrects', recordedAt: 't.recorded_at', mandateId: 't.mandate_id', regionId: 't.region_id', stationId: 't.station_id', activityId: 't.activity_id',
  },
  needs: { mandate: ['mandateId'], region: ['regionId'], station: ['stationId'], activity: ['activityId'] },
  scopes: { regionPath: ['r.region_path', 'm.region_path'], personId: 't.person_id' },
};
