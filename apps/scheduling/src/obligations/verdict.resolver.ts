import { both, type Page, PageArgs, type RequestContext, type Sentence } from '@renda/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { basisOf, tokenOf } from './basis.js';
import { clauseSentence, missingSentence } from './clause-names.js';
import { positionsHeard } from './heard-positions.js';
import { keepBasis } from './kept-bases.js';
import { pageOf } from './records-page.js';
import { ObligationBasisView, ObligationExemptionView, ObligationRecordConnection, type ObligationRecordView, ObligationVerdictView, ObligationWhyView } from './verdict.view.js';
import { whyOf } from './why.js';

interface Why {
  readonly clause: string | null;
  readonly missing: string | null;
  readonly reason: Sentence | null;
}

/** Records of a verdict by their ids, each with why it was left out. */
function recordsOf({ reasoned }: ObligationVerdictView, { language }: RequestContext, wanted: ReadonlyMap<string, Why>): ObligationRecordView[] {
  return reasoned.file.records.flatMap(({ id, measure, source, day, verified, knownTo }) => {
    const why = measure === reasoned.rule.entry.measure && knownTo === null ? wanted.get(id) : undefined;
    return why ? [{ id, source, day, verified, clause: why.clause, missing: why.missing, reason: why.reason?.[language] ?? null }] : [];
  });
}

@Resolver(() => ObligationVerdictView)
export class VerdictResolver {
  @FieldResolver(() => ObligationRecordConnection, { description: both('计入的记录', 'The records counted') })
  counted(@Root() verdict: ObligationVerdictView, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext): Page<ObligationRecordView> {
    const wanted = new Map(verdict.reasoned.verdict.counted.map((id) => [id, { clause: null, missing: null, reason: null }]));
    return pageOf(recordsOf(verdict, context, wanted), paging);
  }

  @FieldResolver(() => ObligationRecordConnection, { description: both('差一点计入的记录，各附第一个不符合的条件', 'Near misses, each with the first clause it fails') })
  nearMisses(@Root() verdict: ObligationVerdictView, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext): Page<ObligationRecordView> {
    const wanted = new Map(verdict.reasoned.verdict.nearMisses.map(({ id, clause }) => [id, { clause, missing: null, reason: clauseSentence(clause) }]));
    return pageOf(recordsOf(verdict, context, wanted), paging);
  }

  @FieldResolver(() => ObligationRecordConnection, { description: both('因缺少信息而不能判定的记录', 'Records that cannot be judged, each with the facet that is not known') })
  unknown(@Root() verdict: ObligationVerdictView, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext): Page<ObligationRecordView> {
    const wanted = new Map(verdict.reasoned.verdict.unknown.map(({ id, missing }) => [id, { clause: null, missing, reason: missingSentence(missing) }]));
    return pageOf(recordsOf(verdict, context, wanted), paging);
  }

  @FieldResolver(() => ObligationExemptionView, { nullable: true, description: both('所适用的免除', 'The exemption that applies') })
  exemption(@Root() { reasoned }: ObligationVerdictView): ObligationExemptionView | null {
    const { exemption } = reasoned.verdict;
    return exemption ? { reason: exemption.reason, approvedBy: exemption.approvedBy, from: exemption.from, to: exemption.to } : null;
  }

  @FieldResolver(() => ObligationWhyView, { description: both('为什么：中英文各一段', 'Why: one paragraph of Chinese and one of English') })
  why(@Root() { reasoned }: ObligationVerdictView): ObligationWhyView {
    return whyOf(reasoned);
  }

  @FieldResolver(() => ObligationBasisView, { description: both('判定的依据', 'What the verdict follows from') })
  basis(@Root() { reasoned }: ObligationVerdictView, @Ctx() context: RequestContext): ObligationBasisView {
    const { rulebooks, evaluator, inputs } = basisOf(reasoned);
    return { rulebooks: [...rulebooks], evaluator, inputs, calendarYears: context.ruling.calendar().years.map(({ year }) => year), heardUntil: context.heardUntil, reasoned };
  }
}

@Resolver(() => ObligationBasisView)
export class BasisResolver {
  @FieldResolver(() => String, { description: both('依据的凭证：随 verdict(basis:) 再问；给出即留存', 'The basis as one text, to ask again by: verdict(basis:); what is given out is kept') })
  async token(@Root() { reasoned }: ObligationBasisView, @Ctx() context: RequestContext): Promise<string> {
    await keepBasis(context, reasoned);
    return tokenOf(basisOf(reasoned));
  }

  @FieldResolver(() => [String], { description: both('现在读到事件日志的何处：主题/分区:位置', 'How far the log has been heard now: topic/partition:position') })
  positions(@Ctx() context: RequestContext): Promise<string[]> {
    return positionsHeard(context);
  }
}
