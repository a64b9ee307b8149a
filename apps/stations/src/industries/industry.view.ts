import { both, connectionOf, type RowSource, versionSays } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('Industry', { description: both('产业（行业）', 'An industry of the catalogue') })
@Directive('@key(fields: "id")')
export class IndustryView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, { description: versionSays })
  version!: number;

  @Field(() => String, { description: both('代码', 'Code') })
  code!: string;

  @Field(() => String, { description: both('名称', 'Name') })
  name!: string;

  parentId!: string | null;
}

export const IndustryConnection = connectionOf(IndustryView, 'Industry');

export const industryRows: RowSource<IndustryView> = {
  entity: 'Industry',
  from: 'industry i',
  id: 'i.id',
  columns: { version: 'i.version', code: 'i.code', name: 'i.name', parentId: 'i.parent_id' },
  needs: { parent: ['parentId'], children: [], stations: [] },
  scopes: {},
};

export const industriesByCode = { by: 'i.code', type: 'text' } as const;
