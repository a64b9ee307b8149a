import { ArgsType, Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { Page } from '../reading/pages.js';
import { both } from './descriptions.js';

@ObjectType('PageInfo', { description: both('分页信息', 'About this page of a list') })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: both('后面还有', 'Whether more follow') })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: both('前面还有', 'Whether some come before') })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: both('本页第一条的游标', 'Cursor of the first entry of this page') })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: both('本页最后一条的游标', 'Cursor of the last entry of this page') })
  endCursor!: string | null;
}

/** Paging arguments of every list: at most 200 entries a page. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: both('每页条数，1—200', 'Entries a page, 1 to 200') })
  first!: number;

  @Field(() => String, { nullable: true, description: both('从这个游标之后', 'After this cursor') })
  after?: string | null;
}

/** The Relay connection of one object type. Call once per type and keep the class. */
export function connectionOf<Row extends { id: string }>(node: ClassType<Row>, name: string = node.name): ClassType<Page<Row>> {
  @ObjectType(`${name}Edge`, { description: both('列表中的一条', 'One entry of a list') })
  class Edge {
    @Field(() => String, { description: both('游标', 'Cursor') })
    cursor!: string;

    @Field(() => node, { description: both('内容', 'The entry') })
    node!: Row;
  }

  @ObjectType(`${name}Connection`, { description: both('列表的一页', 'A page of a list') })
  class Connection implements Page<Row> {
    @Field(() => [Edge], { description: both('带游标的各条', 'The entries with their cursors') })
    edges!: Edge[];

    @Field(() => [node], { description: both('各条', 'The entries') })
    nodes!: Row[];

    @Field(() => PageInfo, { description: both('分页信息', 'About this page') })
    pageInfo!: PageInfo;

    @Field(() => Int, { nullable: true, description: both('总数（只在查询时计算）', 'How many in all (counted only when asked for)') })
    totalCount?: number;
  }
  return Connection;
}
