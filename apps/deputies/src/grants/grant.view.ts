import { both, connectionOf, MomentScalar, type RowSource } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { versionField } from '../arguments.js';

@ObjectType('Grant', { description: both('授权：谁在何处可做什么', 'A grant: who may do what, where') })
@Directive('@key(fields: "id")')
export class GrantView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, versionField)
  version!: number;

  @Field(() => ID, { description: both('调用者（由签发者和主体算出）', 'Caller (computed from issuer and subject)') })
  callerId!: string;

  @Field(() => String, { description: both('令牌签发者', 'Issuer of the tokens') })
  issuer!: string;

  @Field(() => String, { description: both('令牌主体', 'Subject of the tokens') })
  subject!: string;

  @Field(() => String, { description: both('角色：DEPUTY、STATION_STAFF、WORK_COMMITTEE、SPECIAL_COMMITTEE、GENERAL_OFFICE、UNDERTAKING_UNIT、ADMINISTRATOR', 'Role (code): DEPUTY, STATION_STAFF, WORK_COMMITTEE, SPECIAL_COMMITTEE, GENERAL_OFFICE, UNDERTAKING_UNIT, ADMINISTRATOR') })
  role!: string;

  @Field(() => String, { description: both('范围种类：REGION、STATION、UNIT、GROUP、BODY、OWN', 'Kind of scope (code): REGION, STATION, UNIT, GROUP, BODY, OWN') })
  scope!: string;

  @Field(() => ID, { nullable: true, description: both('区域、联络站、承办单位、小组或机构；REGION 为空即全域', 'The region, station, unit, group or body; a REGION without one is the whole realm') })
  scopeId!: string | null;

  @Field(() => MomentScalar, { description: both('生效时刻', 'From this moment on') })
  validFrom!: Date;

  @Field(() => MomentScalar, { nullable: true, description: both('终止时刻', 'Until this moment') })
  validTo!: Date | null;

  personId!: string | null;
}

export const GrantConnection = connectionOf(GrantView, 'Grant');

export const grantRows: RowSource<GrantView> = {
  entity: 'Grant',
  from: 'grant_given n',
  id: 'n.id',
  columns: {
    version: 'n.version', callerId: 'n.caller_id', issuer: 'n.issuer', subject: 'n.subject', role: 'n.role', scope: 'n.scope', scopeId: 'n.scope_id',
    validFrom: 'n.valid_from', validTo: 'n.valid_to', personId: 'n.person_id',
  },
  needs: { person: ['personId'] },
  scopes: { regionPath: 'n.region_path' },
};
