import { type CivilDay, dayOf, startOfDay } from '@renda/calendar';
import { type Change, Refusal, type Referred } from '@renda/subgraph';
import type { By } from '../outputs/output.js';
import { past } from '../outputs/past-mark.js';
import { Suggestion } from './suggestion.js';
import { type SuggestionAction, suggestionLifecycle, type SuggestionNeed, type SuggestionStage } from './suggestion.lifecycle.js';
import { SuggestionUnit } from './suggestion-unit.js';

interface Entered {
  readonly suggestionId: string;
  readonly stage: SuggestionStage;
  readonly day: CivilDay;
}

/**
 * What was done beside the chain of past suggestions and is written down later: judged by the stages each stood at on that day, and by the units that had it then.
 * Stages that nobody wrote down are not made up. Each suggestion says its state once, by `tell`.
 */
export class PastSteps {
  private readonly changed = new Set<Suggestion>();

  private constructor(
    private readonly change: Change, private readonly suggestions: Referred<Suggestion>, private readonly entered: readonly Entered[], private readonly units: readonly SuggestionUnit[],
  ) {}

  static async of(change: Change, ids: readonly string[]): Promise<PastSteps> {
    const suggestions = await change.referred(Suggestion, ids, 'held');
    const entered = await change.sql.query<Entered>(`select suggestion_id as "suggestionId", stage, (at at time zone 'Asia/Shanghai')::date::text as day from (
      select *, lag(stage) over (partition by suggestion_id order by number) as before from suggestion_stage where suggestion_id = any($1::uuid[])) kept
      where stage is distinct from before order by number`, [[...new Set(ids)]]);
    return new PastSteps(change, suggestions, entered, await change.em.find(SuggestionUnit, { suggestionId: { $in: [...ids] } }));
  }

  suggestion(id: string): Suggestion {
    const suggestion = this.suggestions.get(id);
    this.change.permit(suggestion.scopes());
    return suggestion;
  }

  /** Nobody wrote down who did it. Throws BAD_USER_INPUT for a day that has not come. */
  on(day: CivilDay): By {
    return past(startOfDay(day), this.change.now);
  }

  /** The number that is kept with the step; refused as the step is that comes at such a stage. */
  take(suggestion: Suggestion, action: SuggestionAction, day: CivilDay, given: Readonly<Partial<Record<SuggestionNeed, unknown>>> = {}): number {
    const known = this.entered.filter(({ suggestionId }) => suggestionId === suggestion.id);
    const spans = known.length > 0 ? known : [{ stage: suggestion.stage, day: dayOf(suggestion.stageSince) }];
    const [first] = spans;
    if (first && first.day > day) throw new Refusal('BAD_USER_INPUT', { field: 'day', earliest: first.day });
    const stages = spans.filter((span, place) => span.day <= day && (spans[place + 1]?.day ?? day) >= day).map(({ stage }) => stage);
    this.changed.add(suggestion);
    const stage = stages.find((one) => suggestionLifecycle.steps.some(({ from, action: possible }) => from === one && possible === action)) ?? stages.at(-1);
    return suggestion.takes(action, given, stage);
  }

  /** Throws NOT_AVAILABLE unless the unit had the suggestion, or was shown the draft, on that day. */
  unitHad({ id }: Suggestion, unitId: string, day: CivilDay): void {
    const had = this.units.some((unit) => unit.suggestionId === id && unit.unitId === unitId && dayOf(unit.at) <= day && (unit.endedAt === null || dayOf(unit.endedAt) >= day));
    if (!had) throw new Refusal('NOT_AVAILABLE', { missing: 'unit' });
  }

  tell(): void {
    this.change.tell(...[...this.changed].flatMap((suggestion) => suggestion.tells()));
  }
}
