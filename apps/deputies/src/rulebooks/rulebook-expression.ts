import { citedPlaces, expressionOf, rulebookOf } from '@renda/rulebook';
import { both } from '@renda/subgraph';
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('UnexpressedPlace', { description: both('条文中没有成为条目的一处', 'A place of a text that no entry expresses') })
export class UnexpressedPlaceView {
  @Field(() => String, { description: both('出处', 'Where it is written') })
  cite!: string;

  @Field(() => String, { description: both('理由', 'Why, in Chinese') })
  reason!: string;

  @Field(() => String, { description: both('英文理由', 'Why, in English') })
  reasonEn!: string;
}

@ObjectType('RulebookExpression', { description: both('所引条文成为条目的程度', 'How much of what is cited of a jurisdiction stands behind an entry') })
export class RulebookExpressionView {
  @Field(() => Int, { description: both('已成为条目的处数', 'Places behind an entry') })
  expressed!: number;

  @Field(() => Int, { description: both('所引处数', 'Places cited') })
  cited!: number;

  @Field(() => Float, { description: both('比例，0—1', 'Share, 0 to 1') })
  share!: number;

  @Field(() => [UnexpressedPlaceView], { description: both('没有成为条目的各处及理由', 'Places that no entry expresses, with the reason') })
  unexpressed!: UnexpressedPlaceView[];
}

let places: Record<string, string[]> | undefined;

/** Null where what is cited of the jurisdiction is not kept. */
export function expressionOfRulebook(jurisdiction: string, canonical: string): RulebookExpressionView | null {
  places ??= citedPlaces();
  const cites = Object.hasOwn(places, jurisdiction) ? places[jurisdiction] : undefined;
  if (!cites) return null;
  const book = rulebookOf(canonical);
  const { expressed, cited, share } = expressionOf(book, cites);
  return { expressed, cited, share, unexpressed: book.unexpressed.map(({ cite, reason }) => ({ cite, reason: reason.zh, reasonEn: reason.en })) };
}
