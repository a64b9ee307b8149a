import { both, connectionOf, MomentScalar, type RowSource } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

const hashField = { description: both('版本标识：规范文本的 SHA-256', 'Identity of the version: SHA-256 of its canonical text') };
const revisionField = { description: both('第几次发布', 'Which publication it is, from 1') };

@ObjectType('Rulebook', { description: both('规则集：一个辖区现行发布的规则', 'A rulebook: the rules of one jurisdiction as last published') })
@Directive('@key(fields: "id")')
export class RulebookView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => String, { description: both('辖区代号', 'Jurisdiction') })
  jurisdiction!: string;

  @Field(() => String, { description: both('名称', 'Title in Chinese') })
  title!: string;

  @Field(() => String, { description: both('英文名称', 'Title in English') })
  titleEn!: string;

  @Field(() => String, hashField)
  hash!: string;

  @Field(() => Int, revisionField)
  revision!: number;

  @Field(() => MomentScalar, { description: both('发布时刻', 'When it was published') })
  publishedAt!: Date;

  @Field(() => Boolean, { description: both('草案：没有施行日期，不产生判定', 'A draft: it has no first day and gives no verdicts') })
  draft!: boolean;

  regionId!: string;

  canonical!: string;
}

export const RulebookConnection = connectionOf(RulebookView, 'Rulebook');

export const rulebookRows: RowSource<RulebookView> = {
  entity: 'Rulebook',
  from: 'rulebook k',
  id: 'k.id',
  columns: {
    jurisdiction: 'k.jurisdiction', title: 'k.name_zh', titleEn: 'k.name_en', hash: 'k.hash', revision: 'k.version', publishedAt: 'k.published_at',
    draft: 'k.draft', regionId: 'k.region_id', canonical: 'k.canonical',
  },
  needs: { region: ['regionId'], versions: [], expression: ['jurisdiction', 'canonical'] },
  scopes: { regionPath: 'k.region_path' },
};

@ObjectType('RulebookVersion', { description: both('规则集的一个版本，发布后不变', 'One version of a rulebook; never changed once published') })
@Directive('@key(fields: "id")')
export class RulebookVersionView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, revisionField)
  revision!: number;

  @Field(() => String, hashField)
  hash!: string;

  @Field(() => String, { description: both('发布的文本（YAML）', 'The text as published (YAML)') })
  text!: string;

  @Field(() => Boolean, { description: both('与上一版相比，条目以外有变', 'Whether something else than entries differs from the version before') })
  headChanged!: boolean;

  @Field(() => [String], { description: both('比上一版新增的条目', 'Keys of entries the version before had not') })
  added!: string[];

  @Field(() => [String], { description: both('比上一版有变的条目', 'Keys of entries that differ from the version before') })
  changed!: string[];

  @Field(() => [String], { description: both('比上一版去掉的条目', 'Keys of entries only the version before had') })
  removed!: string[];

  @Field(() => MomentScalar, { description: both('发布时刻', 'When it was published') })
  publishedAt!: Date;

  @Field(() => ID, { description: both('发布者（调用者标识）', 'Who published it (id of the caller)') })
  publishedBy!: string;
}

export const RulebookVersionConnection = connectionOf(RulebookVersionView, 'RulebookVersion');

export const versionRows: RowSource<RulebookVersionView> = {
  entity: 'RulebookVersion',
  from: 'rulebook_version v join rulebook k on k.id = v.rulebook_id',
  id: 'v.id',
  columns: {
    revision: 'v.revision', hash: 'v.hash', text: 'v.text', headChanged: 'v.head_changed', added: 'v.added', changed: 'v.changed', removed: 'v.removed',
    publishedAt: 'v.published_at', publishedBy: 'v.published_by',
  },
  scopes: { regionPath: 'k.region_path' },
};
