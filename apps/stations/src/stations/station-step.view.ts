import { both, connectionOf, type RowSource } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { StationActionEnum, StationStatusEnum } from './station.enums.js';
import type { StationAction, StationStatus } from './station.lifecycle.js';

@ObjectType('StationStep', { description: both('联络站经过的一步', "One step that a station's life took") })
@Directive('@key(fields: "id")')
export class StationStepView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => StationActionEnum, { description: both('步骤', 'Step') })
  action!: StationAction;

  @Field(() => StationStatusEnum, { description: both('此前阶段', 'Where it was before') })
  fromStatus!: StationStatus;

  @Field(() => StationStatusEnum, { description: both('此后阶段', 'Where it was after') })
  toStatus!: StationStatus;

  @Field(() => String, { nullable: true, description: both('原因', 'Why') })
  reason!: string | null;

  @Field(() => Date, { description: both('时间', 'When') })
  takenAt!: Date;
}

export const StationStepConnection = connectionOf(StationStepView, 'StationStep');

export const stationStepRows: RowSource<StationStepView> = {
  entity: 'StationStep',
  from: 'station_step t join station s on s.id = t.station_id',
  id: 't.id',
  columns: { action: 't.action', fromStatus: 't.from_status', toStatus: 't.to_status', reason: 't.reason', takenAt: 't.taken_at' },
  scopes: { regionPath: 's.region_path', stationId: 's.id' },
};
