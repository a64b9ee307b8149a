import { both, connectionOf, type RowSource } from '@renda/subgraph';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { recordedColumns, RecordedView } from '../recorded/recorded.view.js';

@ObjectType('Reception', { description: both('接待群众', 'A reception of the public at a station') })
@Directive('@key(fields: "id")')
export class ReceptionView extends RecordedView {
  @Field(() => Date, { description: both('开始时间', 'When it began') })
  heldFrom!: Date;

  @Field(() => Date, { description: both('结束时间', 'When it ended') })
  heldUntil!: Date;

  @Field(() => Boolean, { description: both('是否本站接待固定日', "Whether it was the station's fixed day") })
  fixedDay!: boolean;

  @Field(() => Int, { nullable: true, description: both('接待人次；未统计为空', 'Person-times received; null: nobody counted') })
  personTimes!: number | null;

  stationId!: string;
  mandateIds!: string[];
}

export const ReceptionConnection = connectionOf(ReceptionView, 'Reception');

export const receptionRows: RowSource<ReceptionView> = {
  entity: 'Reception',
  from: 'reception p',
  id: 'p.id',
  columns: {
    ...recordedColumns('p'), heldFrom: 'p.held_from', heldUntil: 'p.held_until', fixedDay: 'p.fixed_day', personTimes: 'p.person_times', stationId: 'p.station_id', mandateIds: 'p.mandate_ids',
  },
  needs: { station: ['stationId'], deputies: ['mandateIds'] },
  scopes: { regionPath: 'p.region_path', stationId: 'p.station_id', personLists: 'p.person_ids' },
};

/** The same rows, once for each deputy who received. */
export const receptionsByDeputy: RowSource<ReceptionView> = { ...receptionRows, from: 'reception p join reception_deputy d on d.reception_id = p.id' };

/** Newest first. */
export const byBeginning = { by: 'p.held_from', type: 'timestamptz', descending: true } as const;
