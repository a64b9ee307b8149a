import { both, CivilDayScalar, connectionOf, type RowSource } from '@renda/subgraph';
import type { CivilDay } from '@renda/calendar';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { versionField, voidedField } from '../arguments.js';

@ObjectType('Session', { description: both('会议：一届人大的一次会议；会议以外为闭会期间', 'A session of a congress; what lies outside all of them is between sessions') })
@Directive('@key(fields: "id")')
export class SessionView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, versionField)
  version!: number;

  @Field(() => Int, { description: both('本届第几次会议', 'Number of the session in its term') })
  number!: number;

  @Field(() => CivilDayScalar, { description: both('开会首日', 'Its first day') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { description: both('闭会次日', 'First day after its last') })
  validTo!: CivilDay;

  @Field(() => Boolean, { description: both('是否开启一个会议年度；临时会议为否', 'Whether it opens a session year; an extraordinary session does not') })
  opensYear!: boolean;

  @Field(() => Boolean, voidedField)
  voided!: boolean;

  termId!: string;
}

export const SessionConnection = connectionOf(SessionView, 'Session');

export const sessionRows: RowSource<SessionView> = {
  entity: 'Session',
  from: 'session n',
  id: 'n.id',
  columns: {
    version: 'n.version', number: 'n.number', validFrom: 'n.valid_from', validTo: 'n.valid_to', opensYear: 'n.opens_year', voided: '(n.voided_at is not null)', termId: 'n.term_id',
  },
  needs: { term: ['termId'] },
  scopes: { regionPath: 'n.region_path' },
};
