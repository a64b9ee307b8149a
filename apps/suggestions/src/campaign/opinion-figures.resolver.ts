import { both, type RequestContext } from '@renda/subgraph';
import sql from 'sql-template-tag';
import { Args, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { matterRows } from '../matters/matter.view.js';
import { mediations } from '../mediations/mediation.js';
import { projectOpinions } from '../projects/project-opinion.js';
import { countRows } from './count-rows.js';
import { type Counted, counted, FiguresArgs, momentWithin } from './figures.args.js';

@ObjectType('OpinionFigures', { description: both('民意征集统计：一个区域、一段时间内，限可见', 'Totals of opinions in a region and a time, of what the asker may see') })
export class OpinionFigures {
  @Field(() => ID, { description: both('区域', 'Region') })
  regionId!: string;
}

type Figures = OpinionFigures & Counted;

/** A campaign for opinions (聚民意、惠民生) in numbers, each by itself: none follows from another. Person-times of receptions are the service scheduling's. */
@Resolver(() => OpinionFigures)
export class OpinionFiguresResolver {
  @Query(() => OpinionFigures, { description: both('民意征集统计（聚民意、惠民生）', 'Totals of a campaign for opinions') })
  opinionFigures(@Args(() => FiguresArgs) asked: FiguresArgs): Figures {
    return counted(asked);
  }

  @FieldResolver(() => Int, { description: both('收集的群众、企业诉求：合并以前，每条都算', 'Matters raised, before any were merged: each counts') })
  matters(@Root() asked: Figures, @Ctx() context: RequestContext): Promise<number> {
    return countRows(context, matterRows, asked, 'm.region_path', momentWithin('m.raised_at', asked));
  }

  @FieldResolver(() => Int, { description: both('其中合并以后的件数：并入其他事项的不另算', 'Of these, how many there are after merging: one merged into another does not count beside it') })
  mattersAfterMerging(@Root() asked: Figures, @Ctx() context: RequestContext): Promise<number> {
    return countRows(context, matterRows, asked, 'm.region_path', momentWithin('m.raised_at', asked), sql`m.stage <> 'MERGED'`);
  }

  @FieldResolver(() => Int, { description: both('其中已解决的', 'Of these, how many were solved') })
  mattersSolved(@Root() asked: Figures, @Ctx() context: RequestContext): Promise<number> {
    return countRows(context, matterRows, asked, 'm.region_path', momentWithin('m.raised_at', asked), sql`m.solved`);
  }

  @FieldResolver(() => Int, { description: both('代表参与调解的矛盾纠纷', 'Disputes that deputies mediated') })
  mediations(@Root() asked: Figures, @Ctx() context: RequestContext): Promise<number> {
    return countRows(context, mediations.rows, asked, 'x.region_path', momentWithin('x.opened_at', asked));
  }

  @FieldResolver(() => Int, { description: both('其中已化解的', 'Of these, how many were settled') })
  mediationsSettled(@Root() asked: Figures, @Ctx() context: RequestContext): Promise<number> {
    return countRows(context, mediations.rows, asked, 'x.region_path', momentWithin('x.opened_at', asked), sql`x.status = 'SETTLED'`);
  }

  @FieldResolver(() => Int, { description: both('收集的民生实事项目意见建议', 'Opinions on livelihood projects that were collected') })
  projectOpinions(@Root() asked: Figures, @Ctx() context: RequestContext): Promise<number> {
    return countRows(context, projectOpinions.rows, asked, 'x.region_path', sql`x.collected_on >= ${asked.from}`, sql`x.collected_on < ${asked.to}`);
  }
}
