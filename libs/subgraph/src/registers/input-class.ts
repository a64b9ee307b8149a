import { MaxLength } from 'class-validator';
import { type ClassType, ID, InputType, Int } from 'type-graphql';
import { expectedVersionSays, requestIdSays } from '../schema/creating-input.js';
import { both } from '../schema/descriptions.js';
import type { Fields } from './field.js';
import { putField, saysOf, scalarOf } from './graph-field.js';
import type { Opening, RegisterDefinition, RegisterStep } from './register.js';
import { named } from './view-class.js';

export type StepInput = { readonly id: string; readonly requestId?: string | null; readonly expectedVersion?: number | null; readonly note?: string | null } & Record<string, unknown>;

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The input of one step's mutation: what the step needs must be there, what it may be given can be left out. What the fields allow is judged with the step. */
export function inputClass<F extends Fields, S extends string>(
  { fields }: RegisterDefinition<F, S>, step: RegisterStep<F, S> | Opening<F, S>, opens: boolean,
): ClassType<StepInput> {
  const name = `${capital(step.mutation)}Input`;
  const made = named(name, class {}) as unknown as ClassType<StepInput>;
  const prototype = made.prototype as object;
  if (!opens) putField(prototype, 'id', () => ID, { description: both('对哪一件', 'Which one') });
  putField(prototype, 'requestId', () => ID, { nullable: !opens, description: requestIdSays });
  if (!opens) putField(prototype, 'expectedVersion', () => Int, { nullable: true, description: expectedVersionSays });
  for (const [field, needed] of [...(step.needs ?? []).map((one) => [one, true] as const), ...(step.may ?? []).map((one) => [one, false] as const)]) {
    const given = fields[field];
    if (!given) throw new Error(`${step.mutation} is given ${field}, which is no field`);
    putField(prototype, field, scalarOf(given), { nullable: !needed, description: saysOf(given) });
  }
  putField(prototype, 'note', () => String, { nullable: true, description: both('说明，不超过 500 字', 'Note, at most 500 characters') });
  MaxLength(500)(prototype, 'note');
  InputType(name, { description: both(step.zh, step.en) })(made);
  return made;
}
