import { both } from '@renda/subgraph';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { type MandateTagKind, mandateTagKinds } from './mandate-tag-kinds.js';

@ObjectType('MandateTagKind', { description: both('代表类别', 'A tag that mandates may bear') })
class MandateTagKindView implements MandateTagKind {
  @Field(() => String, { description: both('代码', 'Code') })
  code!: string;

  @Field(() => String, { description: both('中文名称', 'Chinese name') })
  zh!: string;

  @Field(() => String, { description: both('英文名称', 'English name') })
  en!: string;
}

@Resolver(() => MandateTagKindView)
export class MandateTagKindResolver {
  @Query(() => [MandateTagKindView], { description: both('代表类别目录（开放：也可用其他代码）', 'The catalogue of tags of mandates (open: other codes may be used)') })
  mandateTagKinds(): readonly MandateTagKind[] {
    return mandateTagKinds;
  }
}
