import { both, CivilDayScalar, connectionOf, heldOn, type RowSource, standsOn } from '@renda/subgraph';
import type { CivilDay } from '@renda/calendar';
import sql, { type Sql } from 'sql-template-tag';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { versionField, voidedField } from '../arguments.js';

@ObjectType('MandateTag', { description: both('代表类别标签：一项代表资格在一段时间内属于的类别', 'What a mandate counted as for a time') })
@Directive('@key(fields: "id")')
export class MandateTagView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, versionField)
  version!: number;

  @Field(() => String, { description: both('类别（代码，见 mandateTagKinds）', 'Tag (code, see mandateTagKinds)') })
  tag!: string;

  @Field(() => CivilDayScalar, { description: both('起始日期', 'First day it holds') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('终止日期（当日起不再有效）', 'First day it no longer holds') })
  validTo!: CivilDay | null;

  @Field(() => String, { nullable: true, description: both('终止或作废原因（代码）', 'Why it ended or was voided (code)') })
  reason!: string | null;

  @Field(() => Boolean, voidedField)
  voided!: boolean;

  mandateId!: string;
}

export const MandateTagConnection = connectionOf(MandateTagView, 'MandateTag');

export const mandateTagRows: RowSource<MandateTagView> = {
  entity: 'MandateTag',
  from: 'mandate_tag t join mandate m on m.id = t.mandate_id',
  id: 't.id',
  columns: {
    version: 't.version', tag: 't.tag', validFrom: 't.valid_from', validTo: 't.valid_to', reason: 't.reason', voided: '(t.voided_at is not null)', mandateId: 't.mandate_id',
  },
  needs: { mandate: ['mandateId'] },
  scopes: { regionPath: 't.region_path', personId: 't.person_id' },
};

/** Condition: the mandate bears the tag on a day: while it holds itself. */
export function taggedOn(day: CivilDay): Sql {
  return sql`${standsOn('t', day)} and ${heldOn('m', day)}`;
}
