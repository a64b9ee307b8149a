import { dayOf } from '@renda/calendar';
import { statusUnfit } from '../lifecycles/lifecycle.js';
import { Refusal } from '../refusal.js';
import type { Change } from '../writing/change.js';
import type { Fields, ValuesOf } from './field.js';
import { KeptStep } from './kept-step.js';
import type { Opening, OwnStep, RegisterDefinition, Row } from './register.js';
import { readValues } from './read-values.js';
import { refer } from './refer.js';

export interface Done {
  readonly at: Date;
  readonly callerId: string | null;
  readonly note?: string | null | undefined;
  /** Says no to whom the row does not reach: they learn nothing of why else it would be refused. */
  readonly permit?: (() => void) | undefined;
}

/** Where an action leads from a state. Throws STATUS_UNFIT, which names where the step can be done, when the table has no such row. */
export function stepFrom<F extends Fields, S extends string>({ steps, itself = [], source, states }: RegisterDefinition<F, S>, status: S, action: string): OwnStep<F, S> {
  const all = [...steps, ...itself];
  const step = all.find((one) => one.action === action && one.from.includes(status));
  if (step) return step;
  throw statusUnfit(status, [...new Set(all.filter((one) => one.action === action).flatMap(({ from }) => from))], { source, titles: states });
}

type Taking<F extends Fields, S extends string> = { row: Row<F, S>; step: OwnStep<F, S> | (Opening<F, S> & { action: string }); given: Partial<ValuesOf<F>>; done: Done };

/** Takes in what a step was given, judges it, and lets the row stand at its new state; kept, and told once. A refusal shows the register's fields by their titles. */
export async function takeStep<F extends Fields, S extends string>(definition: RegisterDefinition<F, S>, change: Change, taking: Taking<F, S>): Promise<void> {
  try {
    await taken(definition, change, taking);
  } catch (error) {
    throw error instanceof Refusal ? error.titled({ needed: definition.fields, field: definition.fields }) : error;
  }
}

async function taken<F extends Fields, S extends string>(definition: RegisterDefinition<F, S>, change: Change, { row, step, given, done }: Taking<F, S>): Promise<void> {
  const values = readValues(definition, step, given);
  Object.assign(row, values);
  await refer(definition, change, { row, names: Object.keys(values), day: dayOf(done.at) });
  try {
    await step.with?.(row, change, done);
  } catch (error) {
    if (error instanceof Refusal) done.permit?.();
    throw error;
  }
  if (done.at < row.statusSince) throw new Refusal('BAD_USER_INPUT', { field: 'at', earliest: row.statusSince.toISOString() });
  const told = row.stand(step.to, done.at);
  change.em.persist(Object.assign(new KeptStep(), {
    rowId: row.id, number: row.version, action: step.action, status: step.to, actorId: done.callerId, at: done.at, note: done.note?.trim() || null,
  }));
  change.tell(told);
}
