import { type Caller, type GrantedRole, roles } from '@renda/caller';
import type { Lifecycle } from '../lifecycles/lifecycle.js';
import { ofJest } from './of-jest.js';
import { type SaidTable, saidStep } from './said-table.js';
import type { Answer } from './test-service.js';

/** Where the steps of a lifecycle are tried. */
export interface LifecycleWorld<State extends string, Action extends string> {
  /** For each role a caller whom the rows reach. */
  readonly near: Readonly<Record<GrantedRole, Caller>>;
  /** A new one that was led to a state, and stands ready for a step where one is named: what the step needs to be there is there. */
  at(state: State, action?: Action): Promise<string>;
  step(action: Action, id: string, as?: Caller): Promise<Answer>;
  stateOf(id: string): Promise<State>;
  /** Where the world is of this trial alone. */
  stop?(): Promise<void>;
}

export interface SaidLifecycle<State extends string, Action extends string> {
  readonly lifecycle: Lifecycle<State, Action>;
  readonly states: readonly State[];
  readonly said: SaidTable;
  /** By which code a step is refused that is not to be done in a state, where another than STATUS_UNFIT. */
  readonly refused?: (state: State, action: Action) => string;
  /** Whether one in a state reaches a role at all, where not always: a unit what is not assigned yet. */
  readonly reaches?: (state: State, role: string) => boolean;
}

/**
 * Tries every step of a lifecycle in every state by every role: what the spec says, in words of its own, is what the table, the policy and the service do. A step that
 * stays where it is says `→ same`. Of fifty at once of one step that leads on, exactly one does.
 */
export function describeLifecycle<State extends string, Action extends string>(
  name: string,
  { lifecycle, states, said, refused = () => 'STATUS_UNFIT', reaches = () => true }: SaidLifecycle<State, Action>,
  start: () => Promise<LifecycleWorld<State, Action>>,
): void {
  const { afterAll, beforeAll, describe, expect, it } = ofJest();
  const steps = said.map(saidStep);
  const actions = [...new Set(steps.map(({ action }) => action))] as Action[];
  const byOf = (action: Action): readonly string[] => steps.find((step) => step.action === action)?.by ?? [];
  const leadsTo = (state: State, action: Action): State | undefined => {
    const to = steps.find((step) => step.action === action && step.from.includes(state))?.to;
    return (to === 'same' ? state : to) as State | undefined;
  };
  const expected = (state: State, action: Action, role: string): string => {
    if (!byOf(action).includes(role)) return role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    if (!reaches(state, role)) return 'NOT_AVAILABLE';
    return leadsTo(state, action) === undefined ? refused(state, action) : 'done';
  };
  const every = states.flatMap((state) => actions.flatMap((action) => [...roles].map((role) => ({ state, action, role, code: expected(state, action, role) }))));

  describe(`the lifecycle of ${name}`, () => {
    let world: LifecycleWorld<State, Action>;
    const prepared = new Map<State, string>();
    beforeAll(async () => {
      world = await start();
      for (const state of states) prepared.set(state, await world.at(state));
    });
    afterAll(() => world.stop?.());
    const callerOf = (role: string): Caller | undefined => (role === 'PUBLIC' ? undefined : world.near[role as GrantedRole]);

    it('has the steps that are said of it, and no others', () => {
      const rows = lifecycle.steps.map(({ from, action, to }) => `${action}: ${from} → ${to}`).sort();
      const spoken = steps.flatMap(({ action, from, to }) => from.map((state) => `${action}: ${state} → ${to === 'same' ? state : to}`)).sort();
      expect(rows).toEqual(spoken);
    });

    it.each(every)('at $state, to $action as $role: $code', async ({ state, action, role, code }) => {
      const id = code === 'done' ? await world.at(state, action) : (prepared.get(state) ?? '');
      const answer = await world.step(action, id, callerOf(role));
      expect(answer.codes).toEqual(code === 'done' ? [] : [code]);
      expect(await world.stateOf(id)).toBe(code === 'done' ? leadsTo(state, action) : state);
    });

    it('of fifty at once that lead one on, exactly one does', async () => {
      const step = steps.find(({ from, to }) => to !== 'same' && !from.includes(to));
      if (!step) throw new Error('no step leads on');
      const [from, action] = [step.from[0] as State, step.action as Action];
      const id = await world.at(from, action);
      const role = step.by.includes('ADMINISTRATOR') ? 'ADMINISTRATOR' : (step.by[0] as GrantedRole);
      const answers = await Promise.all(Array.from({ length: 50 }, () => world.step(action, id, world.near[role])));
      expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
      expect(new Set(answers.flatMap(({ codes }) => codes))).toEqual(new Set([refused(step.to as State, action)]));
    });
  });
}
