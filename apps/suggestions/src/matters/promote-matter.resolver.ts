import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput, Refusal, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { MandateReference } from '../elsewhere/mandate.js';
import { matterRows, MatterView } from './matter.view.js';
import { promoteMatter } from './promote-matter.js';
import { promotionOf, promotionsOf, PromotionView } from './promotion.view.js';

@InputType({ description: both('登记推动解决的代表', 'Name a deputy who pushes a matter to its solution') })
class PromoteMatterInput extends CreatingInput {
  @Field(() => ID, { description: both('事项', 'The matter') })
  matterId!: string;

  @Field(() => ID, { description: both('代表资格（当日在任）', 'Mandate of the deputy, held on the day') })
  mandateId!: string;

  @Field(() => CivilDayScalar, { nullable: true, description: both('自何日起推动，不早于收集、不晚于今日；默认今日', 'Since which day, from its collection to today; today if not given') })
  since?: CivilDay | null;
}

@Resolver(() => PromotionView)
export class PromoteMatterResolver {
  @Mutation(() => PromotionView, { description: both('登记推动解决的代表：本人，或由站、代表工委登记；销号之前，不超过 20 人', 'Name a deputy who pushes a matter to its solution: himself, or by its station or the committee; before the strike-off, at most 20') })
  async promoteMatter(@Arg('input', () => PromoteMatterInput) input: PromoteMatterInput, @Ctx() context: RequestContext): Promise<PromotionView> {
    const { matterId, mandateId } = input;
    const id = await context.change('promoteMatter', input, (change) => promoteMatter(change, { matterId, mandateId, since: input.since ?? change.today }));
    const promotion = await promotionOf(context, id, mandateId);
    if (!promotion) throw new Refusal('NOT_AVAILABLE');
    return promotion;
  }

  @FieldResolver(() => MatterView, { nullable: true, description: both('事项；无权查看则为空', 'The matter; null when it is not for the asker') })
  matter(@Root() { matterId }: PromotionView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView | null> {
    return context.read.one(matterRows, matterId, info);
  }

  @FieldResolver(() => MandateReference, { nullable: true, description: both('代表', 'Mandate of the deputy') })
  mandate(@Root() { mandateId }: PromotionView): MandateReference {
    return { id: mandateId };
  }
}

@Resolver(() => MatterView)
export class MatterPromotersResolver {
  @FieldResolver(() => [MandateReference], { nullable: 'itemsAndList', description: both('推动解决的代表', 'Mandates of the deputies who push it to its solution') })
  promoters(@Root() { promoterIds }: MatterView): MandateReference[] {
    return promoterIds.map((id) => ({ id }));
  }

  @FieldResolver(() => [PromotionView], { description: both('推动解决的登记', 'Since when, and by whom that was written down') })
  promotions(@Root() matter: MatterView, @Ctx() context: RequestContext): Promise<PromotionView[]> {
    return promotionsOf(context, matter.id);
  }
}
