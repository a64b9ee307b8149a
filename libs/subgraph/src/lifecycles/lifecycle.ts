import { Refusal, type RuleSource, type Sentence, type Shown, type Titles } from '../refusal.js';

/** One row of a lifecycle table: in this state this action leads there, whose step it is, and what must be there before it is done. What no row says is refused. */
export interface Transition<State extends string, Action extends string, Doer extends string = string, Need extends string = string> {
  readonly from: State;
  readonly action: Action;
  readonly to: State;
  /** For people to read and specs to try; who may call the mutation is said by the policy. */
  readonly by?: Doer;
  /** Given with the step, or done before it. */
  readonly needs?: readonly Need[];
}

/** A lifecycle that runs in an order: a step that is not to be done is refused as too early, too late, or after the end. */
export interface Chain<State extends string> {
  /** The place of each state; side states share the place of where they came from or would go. */
  readonly place: Readonly<Record<State, number>>;
  /** The code that each end refuses further steps with. */
  readonly ended: Readonly<Partial<Record<State, string>>>;
}

export interface LifecycleOptions<State extends string, Need extends string = string> {
  /** By which titles refusals show the states and needs of the table. */
  readonly titles?: { readonly states?: Readonly<Record<State, Sentence>>; readonly needs?: Readonly<Record<Need, Sentence>> };
  /** The text that the table is taken from; it is shown with each refusal. */
  readonly source?: RuleSource;
  readonly chain?: Chain<State>;
}

export interface Lifecycle<State extends string, Action extends string, Doer extends string = string, Need extends string = string> {
  readonly steps: readonly Transition<State, Action, Doer, Need>[];
  /**
   * The state that a step leads to. Throws STATUS_UNFIT, which names where the step is done, when no row allows it (of a chain: STAGE_SKIPPED, STAGE_PASSED, or the
   * code of its end), and STEP_INCOMPLETE for the first need that is not given.
   */
  after(state: State, action: Action, given?: Readonly<Partial<Record<Need, unknown>>>): State;
}

/** The one way in which the states of an aggregate change. */
export function lifecycleOf<State extends string, Action extends string, Doer extends string = string, Need extends string = string>(
  steps: readonly Transition<State, Action, Doer, Need>[], { source, chain, titles = {} }: LifecycleOptions<State, Need> = {},
): Lifecycle<State, Action, Doer, Need> {
  return {
    steps,
    after(state, action, given) {
      const step = steps.find((one) => one.from === state && one.action === action);
      if (!step) {
        const turns = [...new Set(steps.filter((one) => one.action === action).map(({ from }) => from))];
        throw chain ? outOfTurn(state, turns, chain, source).titled(shownAt(titles.states)) : statusUnfit(state, turns, { source, titles: titles.states });
      }
      const needed = step.needs?.find((need) => isMissing(given?.[need]));
      if (needed) throw new Refusal('STEP_INCOMPLETE', { stage: state, needed }, source, { needed: titles.needs ?? {} });
      return step.to;
    },
  };
}

/** That something cannot be done as it stands, and as what it can; shown by the titles of its states. */
export function statusUnfit(status: string, possible: readonly string[], { source, titles = {} }: { source?: RuleSource | undefined; titles?: Titles | undefined } = {}): Refusal {
  return new Refusal('STATUS_UNFIT', { status, possible: possible.join(', ') }, source, { status: titles, possible: titles });
}

const shownAt = (states: Titles = {}): Shown => ({ stage: states, needed: states });

function outOfTurn<State extends string>(stage: State, turns: readonly State[], { place, ended }: Chain<State>, source?: RuleSource): Refusal {
  const end = ended[stage];
  if (end !== undefined) return new Refusal(end, { stage }, source);
  const inOrder = [...turns].sort((one, other) => place[one] - place[other]);
  const next = inOrder.find((turn) => place[turn] > place[stage]);
  return next === undefined ? new Refusal('STAGE_PASSED', { stage, needed: inOrder.at(-1) ?? stage }, source) : new Refusal('STAGE_SKIPPED', { stage, needed: next }, source);
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
}
