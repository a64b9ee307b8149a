import type { CivilDay } from '@renda/calendar';
import { type Absence, canonicalOf, type Entry, type Found, type Rule } from '@renda/rulebook';
import { both, CivilDayScalar, connectionOf } from '@renda/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { v5 } from 'uuid';

const namespace = v5('urn:renda:rule', v5.URL);

@ObjectType('RuleCitation', { description: both('规则的出处', 'Where a rule is written') })
export class RuleCitationView {
  @Field(() => String, { description: both('地方规定', 'The local rule') })
  local!: string;

  @Field(() => String, { nullable: true, description: both('上位法', 'The law above it') })
  law!: string | null;
}

@ObjectType('RuleInForce', { description: both('某区域某日有效的一条规则', 'A rule in force in a region on a day') })
export class RuleInForceView {
  @Field(() => String, { description: both('条目代号', 'Key of the entry') })
  key!: string;

  @Field(() => String, { description: both('种类：OBLIGATION、DEADLINE、STANDARD_SET、COMPOSITION、REQUIREMENT、CATALOGUE、LOCAL_NAME、SWITCH', 'Kind: OBLIGATION, DEADLINE, STANDARD_SET, COMPOSITION, REQUIREMENT, CATALOGUE, LOCAL_NAME or SWITCH') })
  kind!: string;

  @Field(() => String, { description: both('名称', 'Title in Chinese') })
  title!: string;

  @Field(() => String, { description: both('英文名称', 'Title in English') })
  titleEn!: string;

  @Field(() => [RuleCitationView], { description: both('出处', 'Where it is written') })
  citations!: RuleCitationView[];

  @Field(() => String, { description: both('所在规则集的辖区代号：本区域或其上级', 'Jurisdiction whose rulebook it stands in: the region’s own or one above it') })
  jurisdiction!: string;

  @Field(() => String, { description: both('规则集版本标识', 'Hash of the version of the rulebook') })
  hash!: string;

  @Field(() => CivilDayScalar, { description: both('施行日期', 'First day on which it holds') })
  since!: CivilDay;

  @Field(() => String, { description: both('条目全文（规范 JSON）', 'The entry as it was published (canonical JSON)') })
  entry!: string;

  id!: string;
}

export const RuleInForceConnection = connectionOf(RuleInForceView, 'RuleInForce');

@ObjectType('RuleAbsence', { description: both('为什么没有规则', 'Why there is no rule') })
export class RuleAbsenceView {
  @Field(() => String, { description: both('代码：NEVER_RULED 从未规定、NOT_YET 尚未施行、ENDED_ON 已终止、NOT_APPLICABLE 明示不适用', 'Code: NEVER_RULED, NOT_YET, ENDED_ON or NOT_APPLICABLE') })
  code!: string;

  @Field(() => CivilDayScalar, { nullable: true, description: both('NOT_YET 的施行日期；没有日期的草案为空', 'Of NOT_YET: its first day; empty for a draft without a date') })
  from!: CivilDay | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('ENDED_ON 的终止日期（当日起不再有效）', 'Of ENDED_ON: the first day on which it no longer held') })
  day!: CivilDay | null;

  @Field(() => String, { nullable: true, description: both('终止或声明不适用的辖区代号', 'Jurisdiction that ended it or declared that it does not apply') })
  jurisdiction!: string | null;

  @Field(() => String, { nullable: true, description: both('不适用的理由', 'Why it does not apply, in Chinese') })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: both('不适用的英文理由', 'Why it does not apply, in English') })
  reasonEn!: string | null;
}

@ObjectType('RuleAnswer', { description: both('一条规则，或没有规则的原因：两者必有其一', 'A rule, or why there is none: one of the two') })
export class RuleAnswerView {
  @Field(() => RuleInForceView, { nullable: true, description: both('规则', 'The rule') })
  rule!: RuleInForceView | null;

  @Field(() => RuleAbsenceView, { nullable: true, description: both('没有规则的原因', 'Why there is none') })
  absence!: RuleAbsenceView | null;
}

const codes: Readonly<Record<Absence['kind'], string>> = { neverRuled: 'NEVER_RULED', notYet: 'NOT_YET', endedOn: 'ENDED_ON', notApplicable: 'NOT_APPLICABLE' };

export const kinds: Readonly<Record<string, Entry['kind']>> = {
  OBLIGATION: 'obligation', DEADLINE: 'deadline', STANDARD_SET: 'standardSet', COMPOSITION: 'composition', REQUIREMENT: 'requirement', CATALOGUE: 'catalogue',
  LOCAL_NAME: 'localName', SWITCH: 'switch',
};

export function answerOf({ rule, absent }: Found): RuleAnswerView {
  if (rule) return { rule: ruleView(rule), absence: null };
  const absence = {
    code: codes[absent.kind],
    from: 'from' in absent ? absent.from : null,
    day: 'day' in absent ? absent.day : null,
    jurisdiction: 'jurisdiction' in absent ? absent.jurisdiction : null,
    reason: 'reason' in absent ? absent.reason.zh : null,
    reasonEn: 'reason' in absent ? absent.reason.en : null,
  };
  return { rule: null, absence };
}

export function ruleView({ entry, jurisdiction, hash, range }: Rule): RuleInForceView {
  const { key, title, citations } = entry;
  return {
    id: v5(`${jurisdiction} ${key}`, namespace), key, title: title.zh, titleEn: title.en, jurisdiction, hash, since: range.from, entry: canonicalOf(entry),
    kind: Object.keys(kinds).find((code) => kinds[code] === entry.kind) ?? entry.kind,
    citations: citations.map(({ local, law = null }) => ({ local, law })),
  };
}
