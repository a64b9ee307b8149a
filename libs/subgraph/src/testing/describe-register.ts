import { type GrantedRole, roles } from '@renda/caller';
import { newId } from '../ids.js';
import type { Fields } from '../registers/field.js';
import type { Register } from '../registers/register.js';
import { RegisterSteps, type RegisterWorld } from './register-steps.js';
import { ofJest } from './of-jest.js';
import { type SaidStep, type SaidTable, saidStep } from './said-table.js';

/**
 * Tries every step of a register in every state by every role: what the spec says is what the table, the policy and the service do. What no row of the table
 * allows is refused by it, who is not named is refused before anything is read, who is elsewhere learns nothing; and of fifty at once exactly one leads a row on.
 */
export function describeRegister<F extends Fields, S extends string>(register: Register<F, S>, said: SaidTable, start: () => Promise<RegisterWorld>): void {
  const { afterAll, beforeAll, describe, expect, it } = ofJest();
  const { definition } = register;
  const [opening, ...steps] = said.map(saidStep);
  const states = Object.keys(definition.states) as S[];
  const mutationOf = (action: string): string => definition.steps.find((step) => step.action === action)?.mutation ?? definition.opening.mutation;
  const stepFrom = (action: string, state: string): SaidStep | undefined => steps.find((step) => step.action === action && step.from.includes(state));
  const actions = [...new Set(steps.map(({ action }) => action))];
  const every = states.flatMap((state) => actions.flatMap((action) => [...roles].map((role) => ({ state, action, role, code: expected(state, action, role) }))));

  function expected(state: string, action: string, role: string): string {
    const mayCall = steps.some((step) => step.action === action && step.by.includes(role));
    if (!mayCall) return role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    return stepFrom(action, state) ? 'done' : 'STATUS_UNFIT';
  }

  describe(`the register of ${definition.entity}`, () => {
    let world: RegisterWorld;
    let work: RegisterSteps<F, S>;
    const prepared = new Map<S, string>();
    beforeAll(async () => {
      world = await start();
      work = new RegisterSteps(register, world);
      for (const state of states) prepared.set(state, await work.at(state));
    });
    afterAll(() => world.service.stop());
    /** What is refused leaves what it was given as it is: it serves for all that is refused. */
    const given = new Map<string, Promise<Record<string, unknown>>>();
    const onceGiven = (mutation: string): Promise<Record<string, unknown>> => {
      const known = given.get(mutation) ?? work.sample(mutation);
      given.set(mutation, known);
      return known;
    };
    const callerOf = (role: string) => (role === 'PUBLIC' ? undefined : world.near[role as GrantedRole]);

    it('has the steps that are said of it, and no others', () => {
      const found = definition.steps.map(({ action, from, to, by }) => ({ action, from: [...from], to, by: Object.keys(by).sort() }));
      expect(found).toEqual(steps);
      expect({ to: definition.opening.to, by: Object.keys(definition.opening.by).sort() }).toEqual({ to: opening?.to, by: opening?.by });
    });

    // A register of one state has no steps to try.
    if (every.length > 0) it.each(every)('at $state, to $action as $role: $code', async ({ state, action, role, code }) => {
      const id = code === 'done' ? await work.at(state) : (prepared.get(state) ?? '');
      const mutation = mutationOf(action);
      const answer = await work.do(mutation, { id, ...(await (code === 'done' ? work.sample(mutation) : onceGiven(mutation))) }, callerOf(role));
      expect(answer.codes).toEqual(code === 'done' ? [] : [code]);
      expect(await work.statusOf(id)).toBe(code === 'done' ? stepFrom(action, state)?.to : state);
    });

    if (actions.length > 0) it.each(actions)('who is elsewhere cannot %s it, and learns nothing', async (action) => {
      const step = steps.find((one) => one.action === action);
      const role = step?.by.find((one) => one !== 'ADMINISTRATOR' && one !== 'PUBLIC');
      if (!role) return;
      const id = prepared.get((step?.from[0] ?? '') as S) ?? '';
      const mutation = mutationOf(action);
      expect((await work.do(mutation, { id, ...(await work.sample(mutation)) }, world.far[role as GrantedRole])).codes).toEqual(['NOT_AVAILABLE']);
    });

    it('who is elsewhere cannot open one, and learns nothing', async () => {
      const role = opening?.by.find((one) => one !== 'ADMINISTRATOR' && one !== 'PUBLIC');
      if (!role) return;
      const input = { requestId: newId(), ...(await work.sample(definition.opening.mutation)) };
      expect((await work.do(definition.opening.mutation, input, world.far[role as GrantedRole])).codes).toEqual(['NOT_AVAILABLE']);
    });

    it('of fifty at once that lead one row on, exactly one does', async () => {
      const step = definition.steps.find(({ from, to }) => !from.includes(to));
      if (!step) return;
      const [from] = step.from;
      const id = await work.at(from as S);
      const input = { id, ...(await work.sample(step.mutation)) };
      const role = 'ADMINISTRATOR' in step.by ? 'ADMINISTRATOR' : Object.keys(step.by)[0];
      const answers = await Promise.all(Array.from({ length: 50 }, () => work.do(step.mutation, input, callerOf(role ?? ''))));
      const codes = answers.flatMap((answer) => answer.codes);
      expect(codes.length).toBe(49);
      expect(new Set(codes)).toEqual(new Set(['STATUS_UNFIT']));
    });
  });
}
