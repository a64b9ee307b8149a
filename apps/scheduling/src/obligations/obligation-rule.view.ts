import { type Obligation, type Published } from '@renda/rulebook';
import { both } from '@renda/subgraph';
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('ObligationCitation', { description: both('规则的出处', 'Where a rule is written') })
export class ObligationCitationView {
  @Field(() => String, { description: both('本地文件条款', 'Place in the local text') })
  local!: string;

  @Field(() => String, { nullable: true, description: both('上位法条款', 'Place in the law above it') })
  law!: string | null;
}

@ObjectType('ObligationRule', { description: both('义务所依据的规则条目', 'The entry of a rulebook that an obligation follows') })
export class ObligationRuleView {
  @Field(() => String, { description: both('条目代号', 'Key') })
  key!: string;

  @Field(() => String, { description: both('名称', 'Title in Chinese') })
  title!: string;

  @Field(() => String, { description: both('英文名称', 'Title in English') })
  titleEn!: string;

  @Field(() => [ObligationCitationView], { description: both('出处', 'Citations') })
  citations!: ObligationCitationView[];

  @Field(() => String, { description: both('辖区代号', 'Jurisdiction') })
  jurisdiction!: string;

  @Field(() => String, { description: both('规则集版本（SHA-256）', 'Version of the rulebook (SHA-256)') })
  hash!: string;

  @Field(() => String, { description: both('计量项（代码）', 'Measure (code)') })
  measure!: string;

  @Field(() => Int, { nullable: true, description: both('最低数量', 'At least') })
  min!: number | null;

  @Field(() => Int, { nullable: true, description: both('目标数量', 'Target') })
  target!: number | null;

  @Field(() => Float, { nullable: true, description: both('应有多少比例的对象做到（百分比）', 'Share of all subjects that must meet it, in per cent') })
  coverage!: number | null;
}

/** The entry behind a stored verdict: of the very version it names, or, while everything is counted anew by a newer one, of that; null when neither has it. */
export function entryOf(books: readonly Published[], of: { hash: string; jurisdiction: string; rule: string; on: string }): { entry: Obligation; hash: string } | null {
  const candidates = [...books.filter(({ hash }) => hash === of.hash), ...books.filter(({ rulebook }) => rulebook.jurisdiction === of.jurisdiction)];
  for (const { rulebook, hash } of candidates) {
    const entries = rulebook.entries.flatMap((entry) => (entry.kind === 'obligation' && entry.key === of.rule ? [entry] : []));
    const entry = entries.find(({ validFrom, validTo }) => (validFrom === undefined || validFrom <= of.on) && (validTo === undefined || validTo > of.on)) ?? entries[0];
    if (entry) return { entry, hash };
  }
  return null;
}

export function ruleView({ entry, hash }: { entry: Obligation; hash: string }, jurisdiction: string): ObligationRuleView {
  const { key, title, citations, measure, min, target, coverage } = entry;
  return {
    key, title: title.zh, titleEn: title.en, citations: citations.map(({ local, law }) => ({ local, law: law ?? null })), jurisdiction, hash, measure,
    min: min ?? null, target: target ?? null, coverage: coverage ?? null,
  };
}
