import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput, ItemOutcome } from '@renda/subgraph';
import { ArrayMaxSize, ArrayMinSize, Length } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { EndingInput, VoidingInput } from '../changing-inputs.js';
import { ContactPairView, layerSays } from './contact-pair.view.js';

@InputType({ description: both('确定联系关系', 'Have a member keep contact') })
abstract class ContactInput extends CreatingInput {
  @Field(() => ID, { description: both('组成人员（人员）', 'The member (a person)') })
  memberId!: string;

  @Field(() => String, { nullable: true, description: layerSays })
  @Length(2, 60)
  layer?: string | null;

  @Field(() => CivilDayScalar, { description: both('起始日期', 'First day it holds') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('终止日期（当日起不再有效）；未定则不填', 'First day it no longer holds; empty while open') })
  validTo?: CivilDay | null;
}

@InputType({ description: both('确定一名组成人员联系一名代表', 'Pair a member with a deputy') })
export class PairContactInput extends ContactInput {
  @Field(() => ID, { description: both('所联系代表的代表资格', 'Mandate of the deputy') })
  mandateId!: string;
}

@InputType({ description: both('确定一名组成人员联系多名代表', 'Pair a member with many deputies') })
export class AssignContactsInput extends ContactInput {
  @Field(() => [ID], { description: both('所联系代表的代表资格，至多200项', 'Mandates of the deputies, at most 200') })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  mandateIds!: string[];
}

@InputType({ description: both('终止联系对子', 'End a contact pair') })
export class EndContactPairInput extends EndingInput {
  @Field(() => ID, { description: both('联系对子', 'The pair') })
  pairId!: string;
}

@InputType({ description: both('作废登记有误的联系对子', 'Void a contact pair that never was') })
export class VoidContactPairInput extends VoidingInput {
  @Field(() => ID, { description: both('联系对子', 'The pair') })
  pairId!: string;
}

@ObjectType('ContactPairOutcome', { description: both('批量确定联系关系中的一项结果', 'What became of one item when contacts were assigned') })
export class ContactPairOutcome extends ItemOutcome {
  @Field(() => ContactPairView, { nullable: true, description: both('联系对子', 'The pair') })
  pair?: ContactPairView | null;
}
