import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, connectionOf, type RowSource, versionSays } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { StationSitingEnum, StationStatusEnum } from './station.enums.js';
import type { StationStatus } from './station.lifecycle.js';
import type { StationSiting } from './station.js';

@ObjectType('Station', { description: both('联络站（代表之家、联络站、联系点）', 'A liaison station, deputy home or link point') })
@Directive('@key(fields: "id")')
export class StationView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, { description: versionSays })
  version!: number;

  @Field(() => String, { description: both('名称', 'Name') })
  name!: string;

  @Field(() => String, { description: both('种类代码，见 stationKinds', 'Kind (code of stationKinds)') })
  kind!: string;

  @Field(() => StationSitingEnum, { nullable: true, description: both('布局；按职业设立的没有', 'Siting; none when it is built on a profession') })
  siting!: StationSiting | null;

  @Field(() => StationStatusEnum, { description: both('所处阶段', 'Where it is in its life') })
  status!: StationStatus;

  @Field(() => Boolean, { description: both('是否网上联络站', 'Whether it is an online station') })
  online!: boolean;

  @Field(() => CivilDayScalar, { nullable: true, description: both('建成日期', 'Day it was established') })
  foundedOn!: CivilDay | null;

  regionId!: string;

  parentId!: string | null;

  baseId!: string | null;

  industryId!: string | null;
}

export const StationConnection = connectionOf(StationView, 'Station');

export const stationRows: RowSource<StationView> = {
  entity: 'Station',
  from: 'station s',
  id: 's.id',
  columns: {
    version: 's.version', name: 's.name', kind: 's.kind', siting: 's.siting', status: 's.status', online: 's.online', foundedOn: 's.founded_on',
    regionId: 's.region_id', parentId: 's.parent_id', baseId: 's.base_id', industryId: 's.industry_id',
  },
  needs: {
    region: ['regionId'], parent: ['parentId'], base: ['baseId'], industry: ['industryId'], children: [], history: [], foundings: [], posts: [], residencies: [], openMatters: [],
  },
  scopes: { regionPath: 's.region_path', stationId: 's.id' },
};

export const stationsByName = { by: 's.name', type: 'text' } as const;

@ObjectType('StationKind', { description: both('联络站种类（开放目录）', 'A kind of station, of an open catalogue') })
export class StationKindView {
  @Field(() => String, { description: both('代码', 'Code') })
  code!: string;

  @Field(() => String, { description: both('名称', 'Name') })
  name!: string;

  @Field(() => String, { description: both('英文名称', 'English name') })
  englishName!: string;

  @Field(() => String, { description: both('出处', 'Where it is named') })
  source!: string;
}
