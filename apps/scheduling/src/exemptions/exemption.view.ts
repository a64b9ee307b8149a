import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, connectionOf, type RowSource, versionSays } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('Exemption', { description: both('免除一项义务（特殊情况）', 'An exemption from a rule, in special circumstances') })
@Directive('@key(fields: "id")')
export class ExemptionView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, { description: versionSays })
  version!: number;

  @Field(() => String, { description: both('对象类别：MANDATE、GROUP、STATION、PAIR、SC_MEMBER、BODY', 'Kind of subject (code): MANDATE, GROUP, STATION, PAIR, SC_MEMBER, BODY') })
  subjectKind!: string;

  @Field(() => ID, { description: both('对象；常委会组成人员为其人员标识', 'The subject; of a member of a standing committee, his person') })
  subjectId!: string;

  @Field(() => String, { description: both('规则（条目的键）', 'The rule (key of the entry)') })
  rule!: string;

  @Field(() => String, { description: both('事由（代码），如 ILLNESS、MATERNITY、STUDY、POSTED_AWAY、OTHER', 'Why (code), for example ILLNESS, MATERNITY, STUDY, POSTED_AWAY, OTHER') })
  reason!: string;

  @Field(() => String, { nullable: true, description: both('说明', 'Why, in words') })
  note!: string | null;

  @Field(() => ID, { description: both('批准者（调用者标识）', 'Who approved it (id of the caller)') })
  approvedBy!: string;

  @Field(() => CivilDayScalar, { description: both('开始日期', 'First day it holds') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('终止日期（当日起不再有效）', 'First day it no longer holds') })
  validTo!: CivilDay | null;

  @Field(() => String, { nullable: true, description: both('终止或作废的原因', 'Why it was ended or taken back') })
  endReason!: string | null;

  @Field(() => Date, { description: both('批准时间', 'When it was granted') })
  recordedAt!: Date;

  @Field(() => Date, { nullable: true, description: both('作废时间', 'When it was taken back') })
  voidedAt!: Date | null;

  regionId!: string;
}

export const ExemptionConnection = connectionOf(ExemptionView, 'Exemption');

const theSubject = ['subjectKind', 'subjectId'] as const;

/** For the offices of its region and for the person whom it concerns; so is the note. */
export const exemptionRows: RowSource<ExemptionView> = {
  entity: 'Exemption',
  from: 'exemption e',
  id: 'e.id',
  columns: {
    version: 'e.version', subjectKind: 'e.subject_kind', subjectId: 'e.subject_id', rule: 'e.rule', reason: 'e.ground', note: 'e.note', approvedBy: 'e.approved_by',
    validFrom: 'e.valid_from', validTo: 'e.valid_to', endReason: 'e.reason', recordedAt: 'e.recorded_at', voidedAt: 'e.voided_at', regionId: 'e.region_id',
  },
  needs: { region: ['regionId'], mandate: theSubject, group: theSubject, station: theSubject, pair: theSubject, member: theSubject, body: theSubject },
  scopes: { regionPath: 'e.region_path', personId: 'e.person_id' },
};

/** The last begun first. */
export const byFirstDay = { by: 'e.valid_from', type: 'date', descending: true } as const;
