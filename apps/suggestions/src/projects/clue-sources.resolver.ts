import { both, type Page, PageArgs, pageOfParent, type RequestContext, type RowSource } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Args, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { byRaised, MatterConnection, matterRows, type MatterView } from '../matters/matter.view.js';
import { projectClues } from './project-clue.js';
import { projectOpinions } from './project-opinion.js';

interface Identified {
  readonly id: string;
}
const newest = { by: 'x.opened_at', type: 'timestamptz', descending: true } as const;
const joined = <Row extends { id: string }>(source: RowSource<Row>, on: string): RowSource<Row> => ({ ...source, from: `${source.from} join project_clue_source s on ${on}` });

/** All that a clue was formed of is kept and shown; how many it was counts what the asker may not see as well. */
@Resolver(() => projectClues.view)
export class ClueSourcesResolver {
  @FieldResolver(() => projectOpinions.connection, { nullable: true, description: both('由哪些意见建议梳理形成（限可见）', 'Opinions it is formed of, of those the asker may see') })
  opinions(@Root() { id }: Identified, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<Identified>> {
    return pageOfParent(context.read, { source: joined(projectOpinions.rows, 's.source_id = x.id'), order: newest, page, parent: 's.clue_id', parentId: id }, info);
  }

  @FieldResolver(() => MatterConnection, { nullable: true, description: both('由哪些群众诉求梳理形成（限可见）', 'Matters it is formed of, of those the asker may see') })
  matters(@Root() { id }: Identified, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<MatterView>> {
    return pageOfParent(context.read, { source: joined(matterRows, 's.source_id = m.id'), order: byRaised, page, parent: 's.clue_id', parentId: id }, info);
  }

  @FieldResolver(() => Int, { description: both('由多少条意见建议、诉求梳理形成', 'How many opinions and matters it is formed of') })
  sourceCount(@Root() { id }: Identified, @Ctx() { read }: RequestContext): Promise<number> {
    return read.loader<string, number>('sources of clues', async (ids) => {
      const rows = await read.rows<{ clue: string; count: number }>(sql`select clue_id as clue, count(*)::int as count from project_clue_source where clue_id = any(${[...ids]}::uuid[]) group by 1`);
      const found = new Map(rows.map(({ clue, count }) => [clue, count]));
      return ids.map((clue) => found.get(clue) ?? 0);
    }).load(id);
  }
}

@Resolver(() => projectOpinions.view)
export class CluesOfOpinionResolver {
  @FieldResolver(() => projectClues.connection, { nullable: true, description: both('归入了哪些线索（限可见）', 'Clues it went into, of those the asker may see') })
  clues(@Root() { id }: Identified, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<Identified>> {
    return pageOfParent(context.read, { source: joined(projectClues.rows, 's.clue_id = x.id'), order: newest, page, parent: 's.source_id', parentId: id }, info);
  }
}
