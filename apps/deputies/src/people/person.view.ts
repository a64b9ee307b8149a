import { both, connectionOf, type RowSource } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Person', { description: both('人员：代表、联络员、工作人员等。任一级代表资格有效即为代表', 'A person. Who holds a mandate on the day asked is a deputy') })
@Directive('@key(fields: "id")')
export class PersonView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => String, { description: both('姓名', 'Name') })
  name!: string;

  @Field(() => String, { description: both('排序用拼音（姓按姓氏读音）', 'Pinyin to sort by, the surname in its reading as a surname') })
  sortName!: string;

  @Field(() => String, { nullable: true, description: both('性别：F 女、M 男', 'Gender (code): F, M') })
  gender!: string | null;
}

export const PersonConnection = connectionOf(PersonView, 'Person');

export const personRows: RowSource<PersonView> = {
  entity: 'Person',
  from: 'person p',
  id: 'p.id',
  columns: { name: 'p.name', sortName: 'p.sort_name', gender: 'p.gender' },
  needs: { phone: [], mandates: [], memberships: [], performanceFile: [] },
  scopes: { personId: 'p.id' },
};

export const bySortName = { by: 'p.sort_name', type: 'text' } as const;
