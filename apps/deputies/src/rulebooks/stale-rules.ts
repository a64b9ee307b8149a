import type { CivilDay } from '@renda/calendar';
import type { Published } from '@renda/rulebook';
import { both, CivilDayScalar, connectionOf } from '@renda/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { v5 } from 'uuid';

const namespace = v5('urn:renda:stale-rule', v5.URL);

@ObjectType('StaleRule', { description: both('许久没有与原文核对的规则集或条目', 'A rulebook, or an entry, that was not compared with its text for long') })
export class StaleRuleView {
  @Field(() => String, { description: both('辖区代号', 'Jurisdiction') })
  jurisdiction!: string;

  @Field(() => String, { nullable: true, description: both('条目代号；整部规则集为空', 'Key of the entry; empty for the rulebook as a whole') })
  key!: string | null;

  @Field(() => String, { description: both('名称', 'Title in Chinese') })
  title!: string;

  @Field(() => String, { description: both('英文名称', 'Title in English') })
  titleEn!: string;

  @Field(() => CivilDayScalar, { description: both('最后核对日期', 'Day on which it was last compared') })
  checkedOn!: CivilDay;

  @Field(() => String, { description: both('规则集版本标识', 'Hash of the version of the rulebook') })
  hash!: string;

  id!: string;
}

export const StaleRuleConnection = connectionOf(StaleRuleView, 'StaleRule');

/** The rulebooks, and the entries with a day of their own, that were last checked before a day. An entry without one is checked with its rulebook. */
export function staleRules(books: readonly Published[], before: CivilDay): StaleRuleView[] {
  return books.flatMap(({ hash, rulebook: { jurisdiction, name, checkedOn, entries } }) => {
    const whole = { jurisdiction, key: null, title: name.zh, titleEn: name.en, checkedOn, hash };
    const single = entries.flatMap(({ key, title, checkedOn: own, validFrom }) => (own === undefined ? [] : [{ ...whole, key, title: title.zh, titleEn: title.en, checkedOn: own, validFrom }]));
    return [{ ...whole, validFrom: undefined }, ...single]
      .filter((one) => one.checkedOn < before)
      .map(({ validFrom, ...one }) => ({ ...one, id: v5(`${jurisdiction} ${one.key ?? ''} ${validFrom ?? ''}`, namespace) }));
  });
}
