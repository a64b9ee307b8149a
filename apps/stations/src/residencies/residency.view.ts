import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, connectionOf, type RowSource, versionSays } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { codeEnum } from '../graph/code-enum.js';
import type { ResidencyMode } from './residency.js';

export const ResidencyModeEnum = codeEnum<ResidencyMode>('ResidencyMode', ['进站方式', 'How a deputy resides at a station'], {
  HOME_CONSTITUENCY: ['本选区（原选举单位）驻站', 'At the station of the own constituency'],
  INDUSTRY: ['跨选区按行业进站', 'At an industry station, across constituencies'],
  CROSS: ['交叉进站', 'Placed at a further station'],
});

@ObjectType('Residency', { description: both('代表驻站（进站编组）', "A deputy's residency at a station") })
@Directive('@key(fields: "id")')
export class ResidencyView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, { description: versionSays })
  version!: number;

  @Field(() => ResidencyModeEnum, { description: both('进站方式', 'How the deputy resides') })
  mode!: ResidencyMode;

  @Field(() => CivilDayScalar, { description: both('开始日期', 'First day it holds') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('终止日期（当日起不再有效）', 'First day it no longer holds') })
  validTo!: CivilDay | null;

  stationId!: string;

  mandateId!: string;

  personId!: string;
}

export const ResidencyConnection = connectionOf(ResidencyView, 'Residency');

export const residencyRows: RowSource<ResidencyView> = {
  entity: 'Residency',
  from: 'residency r',
  id: 'r.id',
  columns: {
    version: 'r.version', mode: 'r.mode', validFrom: 'r.valid_from', validTo: 'r.valid_to',
    stationId: 'r.station_id', mandateId: 'r.mandate_id', personId: 'r.person_id',
  },
  needs: { station: ['stationId'], mandate: ['mandateId'], person: ['personId'] },
  scopes: { regionPath: 'r.region_path', stationId: 'r.station_id', personId: 'r.person_id' },
};
