import { both, type RequestContext } from '@renda/subgraph';
import sql from 'sql-template-tag';
import { Args, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { countRows } from '../campaign/count-rows.js';
import { type Counted, counted, FiguresArgs, momentWithin } from '../campaign/figures.args.js';
import { projectClues } from './project-clue.js';
import { projectOpinions } from './project-opinion.js';

@ObjectType('ProjectFigures', { description: both('民生实事项目征集统计：两个数各自独立，限可见', 'Livelihood projects in numbers, each by itself, of what the asker may see') })
export class ProjectFigures {
  @Field(() => ID, { description: both('区域', 'Region') })
  regionId!: string;
}

type Figures = ProjectFigures & Counted;

/** How many opinions were collected and how many clues entered the pool are two counts: neither follows from the other. */
@Resolver(() => ProjectFigures)
export class ProjectFiguresResolver {
  @Query(() => ProjectFigures, { description: both('民生实事项目征集统计', 'Livelihood projects in numbers') })
  projectFigures(@Args(() => FiguresArgs) asked: FiguresArgs): Figures {
    return counted(asked);
  }

  @FieldResolver(() => Int, { description: both('收集的意见建议', 'Opinions collected') })
  opinionsCollected(@Root() asked: Figures, @Ctx() context: RequestContext): Promise<number> {
    return countRows(context, projectOpinions.rows, asked, 'x.region_path', sql`x.collected_on >= ${asked.from}`, sql`x.collected_on < ${asked.to}`);
  }

  @FieldResolver(() => Int, { description: both('梳理形成的线索', 'Clues formed') })
  cluesFormed(@Root() asked: Figures, @Ctx() context: RequestContext): Promise<number> {
    return countRows(context, projectClues.rows, asked, 'x.region_path', momentWithin('x.opened_at', asked));
  }

  @FieldResolver(() => Int, { description: both('入备选项目库的线索', 'Clues that entered the pool') })
  cluesIntoPool(@Root() asked: Figures, @Ctx() context: RequestContext): Promise<number> {
    const pooled = sql`exists (select from register_step k where k.row_id = x.id and k.action = 'pool' and ${momentWithin('k.at', asked)})`;
    return countRows(context, projectClues.rows, asked, 'x.region_path', pooled);
  }
}
