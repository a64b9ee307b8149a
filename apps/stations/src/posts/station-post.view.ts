import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, connectionOf, type RowSource, versionSays } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { codeEnum } from '../graph/code-enum.js';
import type { PostRole, PostSide } from './station-post.js';

export const PostRoleEnum = codeEnum<PostRole>('StationPostRole', ['站内职务', 'What a post at a station is'], {
  HEAD: ['站长', 'Head'], DEPUTY_HEAD: ['副站长', 'Deputy head'], LIAISON_OFFICER: ['联络员', 'Liaison officer'], ADMINISTRATOR: ['管理员', 'Administrator'],
  STAFF: ['工作人员', 'Staff'], SPECIAL_GUIDE: ['特邀指导员', 'Special guide'], LEGAL_ADVISER: ['法律顾问', 'Legal adviser'],
});

export const PostSideEnum = codeEnum<PostSide>('StationPostSide', ['双站长负责制中的一方', 'The side that a post stands for (dual heads)'], {
  CONGRESS: ['人大一方', 'Congress side'], ENTERPRISE: ['企业一方', 'Enterprise side'],
});

@ObjectType('StationPost', { description: both('站内职务', 'A post at a station') })
@Directive('@key(fields: "id")')
export class StationPostView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, { description: versionSays })
  version!: number;

  @Field(() => PostRoleEnum, { description: both('职务', 'What it is') })
  role!: PostRole;

  @Field(() => PostSideEnum, { nullable: true, description: both('代表哪一方；不分则无', 'The side it stands for; none where sides are not told apart') })
  side!: PostSide | null;

  @Field(() => CivilDayScalar, { description: both('任职日期', 'First day it holds') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('卸任日期（当日起不再有效）', 'First day it no longer holds') })
  validTo!: CivilDay | null;

  stationId!: string;

  personId!: string;
}

export const StationPostConnection = connectionOf(StationPostView, 'StationPost');

export const stationPostRows: RowSource<StationPostView> = {
  entity: 'StationPost',
  from: 'station_post p',
  id: 'p.id',
  columns: {
    version: 'p.version', role: 'p.role', side: 'p.side', validFrom: 'p.valid_from', validTo: 'p.valid_to', stationId: 'p.station_id', personId: 'p.person_id',
  },
  needs: { station: ['stationId'], person: ['personId'] },
  scopes: { regionPath: 'p.region_path', stationId: 'p.station_id', personId: 'p.person_id' },
};
