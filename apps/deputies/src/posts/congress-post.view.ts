import { both, CivilDayScalar, connectionOf, type RowSource } from '@renda/subgraph';
import type { CivilDay } from '@renda/calendar';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { versionField, voidedField } from '../arguments.js';

const roleSays = both(
  '职务（代码）：CHAIR 主任、VICE_CHAIR 副主任、SECRETARY_GENERAL 秘书长、CHAIR_MEETING_MEMBER 主任会议成员、STANDING_COMMITTEE_MEMBER 常委会组成人员、COMMITTEE_CHAIR 主任委员、COMMITTEE_VICE_CHAIR 副主任委员、'
    + 'WORKING_BODY_HEAD 工作机构主任、WORKING_BODY_DEPUTY_HEAD 工作机构副主任、RESPONSIBLE_LEADER 代表工作负责人、STAFF 工作人员等',
  'Role (code): CHAIR, VICE_CHAIR, SECRETARY_GENERAL, CHAIR_MEETING_MEMBER, STANDING_COMMITTEE_MEMBER, COMMITTEE_CHAIR, COMMITTEE_VICE_CHAIR, WORKING_BODY_HEAD, '
    + 'WORKING_BODY_DEPUTY_HEAD, RESPONSIBLE_LEADER, STAFF …',
);

@ObjectType('CongressPost', { description: both('人大机构职务：在人大及其常委会、专委会、工作机构的任职', 'A post at a congress, its standing committee, its committees or working bodies') })
@Directive('@key(fields: "id")')
export class CongressPostView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, versionField)
  version!: number;

  @Field(() => String, { description: roleSays })
  role!: string;

  @Field(() => String, { description: both('所属人大的级别：NATIONAL、PROVINCIAL、MUNICIPAL、COUNTY、TOWNSHIP', 'Level of the congress (code): NATIONAL, PROVINCIAL, MUNICIPAL, COUNTY, TOWNSHIP') })
  level!: string;

  @Field(() => CivilDayScalar, { description: both('任职日期', 'First day it holds') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('卸任日期（当日起不再有效）', 'First day it no longer holds') })
  validTo!: CivilDay | null;

  @Field(() => String, { nullable: true, description: both('卸任或作废原因（代码）', 'Why it ended or was voided (code)') })
  reason!: string | null;

  @Field(() => Boolean, voidedField)
  voided!: boolean;

  personId!: string;
  bodyId!: string;
}

export const CongressPostConnection = connectionOf(CongressPostView, 'CongressPost');

export const congressPostRows: RowSource<CongressPostView> = {
  entity: 'CongressPost',
  from: 'congress_post c join person p on p.id = c.person_id',
  id: 'c.id',
  columns: {
    version: 'c.version', role: 'c.role', level: 'c.level', validFrom: 'c.valid_from', validTo: 'c.valid_to', reason: 'c.reason', voided: '(c.voided_at is not null)',
    personId: 'c.person_id', bodyId: 'c.body_id',
  },
  needs: { person: ['personId'], body: ['bodyId'] },
  scopes: { regionPath: 'c.region_path', personId: 'c.person_id' },
};
