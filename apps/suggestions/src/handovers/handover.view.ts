import { both, connectionOf, type RowSource, versionSays } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ItemState } from './handover.lifecycle.js';

@ObjectType('Handover', { description: both('转办交接：一张移交清单，签收的才算移交', 'A hand-over: a list of matters, of which those count as handed over that were signed for') })
@Directive('@key(fields: "id")')
export class HandoverView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, { description: versionSays })
  version!: number;

  @Field(() => String, { description: both('移交人', 'Who hands it over') })
  handedBy!: string;

  @Field(() => Date, { description: both('移交时间', 'When') })
  handedAt!: Date;

  @Field(() => Int, { description: both('件数', 'How many items') })
  itemCount!: number;

  @Field(() => Int, { description: both('已签收件数', 'How many were signed for') })
  signedCount!: number;

  @Field(() => Int, { description: both('已退回件数', 'How many were returned') })
  returnedCount!: number;

  @Field(() => ID, { nullable: true, description: both('移交的机构', 'The body that hands over, if it is not a station') })
  bodyId!: string | null;

  regionId!: string;
  stationId!: string | null;
  unitId!: string;
}

@ObjectType('HandoverItem', { description: both('移交清单上的一件事项', 'One matter on the list of a hand-over') })
export class HandoverItemView {
  @Field(() => String, { description: both('状态：PENDING 待签收、SIGNED 已签收、RETURNED 已退回', 'State (code): PENDING, SIGNED, RETURNED') })
  state!: ItemState;

  @Field(() => Date, { nullable: true, description: both('签收或退回时间', 'When it was signed for or returned') })
  settledAt!: Date | null;

  @Field(() => String, { nullable: true, description: both('签收人', 'Who received it') })
  receivedBy!: string | null;

  @Field(() => String, { nullable: true, description: both('退回理由', 'Why it was returned') })
  reason!: string | null;

  matterId!: string;
  handoverId!: string;
}

export const HandoverConnection = connectionOf(HandoverView, 'Handover');

export const handoverRows: RowSource<HandoverView> = {
  entity: 'Handover',
  from: 'handover h',
  id: 'h.id',
  columns: {
    version: 'h.version', handedBy: 'h.handed_by', handedAt: 'h.handed_at', itemCount: 'h.item_count', signedCount: 'h.signed_count', returnedCount: 'h.returned_count', bodyId: 'h.body_id',
    regionId: 'h.region_id', stationId: 'h.station_id', unitId: 'h.unit_id',
  },
  needs: { region: ['regionId'], station: ['stationId'], unit: ['unitId'], items: [] },
  scopes: { regionPath: 'h.region_path', stationId: 'h.station_id', unitId: 'h.unit_id' },
};

/** Newest first. */
export const byHanded = { by: 'h.handed_at', type: 'timestamptz', descending: true } as const;
