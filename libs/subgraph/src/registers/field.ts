import type { EntityClass } from '@mikro-orm/postgresql';
import type { CivilDay } from '@renda/calendar';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../request-context.js';
import type { Sentence } from '../refusal.js';
import type { Aggregate } from '../writing/aggregate.js';

/** What a reference of a register points to: another service's entity as heard of, or an aggregate of this service. */
export interface Target {
  /** Name in the graph. */
  readonly entity: string;
  readonly type: () => new () => object;
  /** The table of what was heard, with `id` and `region_id`. */
  readonly heard?: string;
  /** The heard rows have `valid_from` and `valid_to` (and perhaps `voided`): it must hold on the day of the step, or the refusal of this code. */
  readonly notHeld?: string;
  readonly voidable?: boolean;
  /** The heard rows have a `person_id`: whose own the row of the register then is. */
  readonly personal?: boolean;
  readonly own?: () => EntityClass<Aggregate>;
  /** How an aggregate of this service is read; what is not to be seen is null. */
  readonly read?: (context: RequestContext, id: string, info: GraphQLResolveInfo) => Promise<object | null>;
  /** The scope of rights in which a row lies by pointing to it. */
  readonly scope?: 'stationId' | 'unitId' | 'groupId' | 'bodyId' | 'personId';
}

interface Said extends Sentence {
  /** Lists can be asked for by it. */
  readonly filter?: boolean;
  /** Given to a step and not kept in the row: the step's `with` finds it there and does with it what is to be done. It is no column and no field of the graph. */
  readonly passing?: boolean;
}

/** One field of a register: its column, its place in the graph, in inputs and in imported rows. */
export type Field<T = unknown> = Said & { readonly holds?: T } & (
  | { readonly kind: 'text'; readonly most: number }
  | { readonly kind: 'code'; readonly among?: Readonly<Record<string, Sentence>>; readonly catalogue?: string }
  | { readonly kind: 'codes'; readonly among?: Readonly<Record<string, Sentence>>; readonly catalogue?: string; readonly most: number }
  | { readonly kind: 'day' | 'moment' | 'flag' }
  | { readonly kind: 'count' | 'amount'; readonly least: number; readonly most: number }
  | { readonly kind: 'reference'; readonly to: Target; readonly as?: string }
  | { readonly kind: 'references'; readonly to: Target; readonly as: string; readonly most: number });

export type Fields = Readonly<Record<string, Field>>;
/** Those that a row keeps. */
export const keptFields = (fields: Fields): [string, Field][] => Object.entries(fields).filter(([, field]) => field.passing !== true);
export type ValueOf<F> = F extends { readonly holds?: infer T } ? T : never;
/** What a row holds: null where no step has given it. */
export type ValuesOf<F extends Fields> = { -readonly [K in keyof F]: ValueOf<F[K]> | null };

const says = (zh: string, en: string): Sentence => ({ zh, en });
type Options = Omit<Said, keyof Sentence>;
interface Listed { readonly among?: Readonly<Record<string, Sentence>>; readonly catalogue?: string }

/** Plain text of at most so many characters. */
export const text = (zh: string, en: string, most: number): Field<string> => ({ ...says(zh, en), kind: 'text', most });
/** A code: one of a list, or of the catalogue of that key in the rulebook of the row's region; without either an open code in capitals. */
export const code = (zh: string, en: string, of: Listed & Options = {}): Field<string> => ({ ...says(zh, en), kind: 'code', ...of });
export const codes = (zh: string, en: string, of: Listed & { most?: number } = {}): Field<string[]> => ({ ...says(zh, en), kind: 'codes', most: 20, ...of });
export const day = (zh: string, en: string): Field<CivilDay> => ({ ...says(zh, en), kind: 'day' });
export const moment = (zh: string, en: string): Field<Date> => ({ ...says(zh, en), kind: 'moment' });
export const flag = (zh: string, en: string): Field<boolean> => ({ ...says(zh, en), kind: 'flag' });
/** A whole number. */
export const count = (zh: string, en: string, least: number, most: number): Field<number> => ({ ...says(zh, en), kind: 'count', least, most });
/** A number with a fraction: its unit stands in its description. */
export const amount = (zh: string, en: string, least: number, most: number): Field<number> => ({ ...says(zh, en), kind: 'amount', least, most });
/** Named `stationId`, it is `station` in the graph. */
export const reference = (to: Target, zh: string, en: string, options: Options & { as?: string } = {}): Field<string> => ({ ...says(zh, en), kind: 'reference', to, ...options });
/** At most so many, none twice. */
export const references = (to: Target, as: string, zh: string, en: string, most = 50, options: Options = {}): Field<string[]> => ({ ...says(zh, en), kind: 'references', to, as, most, ...options });

/** The name of a reference in the graph. */
export function graphName(name: string, field: Field): string {
  if (field.kind === 'references') return field.as;
  return field.kind === 'reference' ? (field.as ?? name.replace(/Id$/, '')) : name;
}

export const columnName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
