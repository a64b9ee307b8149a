import type { EntityClass } from '@mikro-orm/postgresql';
import type { PolicyRow } from '@renda/caller';
import type { EventDefinition } from '@renda/events';
import type { ClassType } from 'type-graphql';
import type { Page } from '../reading/pages.js';
import type { RowSource } from '../reading/row-source.js';
import type { RuleSource, Sentence } from '../refusal.js';
import type { ServicePart } from '../serving/service-part.js';
import type { Change } from '../writing/change.js';
import type { Fields, ValuesOf } from './field.js';
import type { RegisterRow } from './register-row.js';

/** One row of the table of a register: in one of these states, this action leads there. What no row allows is refused. */
export interface RegisterStep<F extends Fields, S extends string> extends Sentence {
  readonly action: string;
  readonly mutation: string;
  readonly from: readonly S[];
  readonly to: S;
  readonly by: PolicyRow;
  /** Fields that the step must be given, and those that it may be. */
  readonly needs?: readonly (keyof F & string)[];
  readonly may?: readonly (keyof F & string)[];
  /**
   * What else is judged or done with it, in the same transaction, after its fields were taken in and before the row stands at its new state. At the opening it says first
   * where the row lies and whose it is, then refuses: whom the row does not reach is told NOT_AVAILABLE instead of why.
   */
  readonly with?: Working<F, S>;
}

export interface Opening<F extends Fields, S extends string> extends Omit<RegisterStep<F, S>, 'from' | 'action'> {
  readonly action?: string;
}

export type Row<F extends Fields, S extends string = string> = RegisterRow & ValuesOf<F> & { status: S };
export type Working<F extends Fields, S extends string> = (row: Row<F, S>, change: Change, step: { readonly at: Date; readonly callerId: string | null }) => void | Promise<void>;

/** A row of the table that no mutation leads along. */
export type OwnStep<F extends Fields, S extends string> = Omit<RegisterStep<F, S>, 'mutation' | 'by'>;

/** Where rows of a register stand in the graph beside their own queries: a field of a type that some reference points to. */
export interface ListedOn extends Sentence {
  readonly type: () => new () => object;
  readonly by: string;
  readonly as: string;
}

/**
 * A register (台账): rows of one kind, each opened once, led from state to state by the steps of one table, each step kept with who, when and what it was
 * given. All else — table row, object type, queries, mutations, inputs, importer, policy rows, history — follows from this definition.
 */
export interface RegisterDefinition<F extends Fields, S extends string> {
  /** Name of the object type; `plural` and `singular` are the queries. */
  readonly entity: string;
  readonly singular: string;
  readonly plural: string;
  readonly table: string;
  readonly kind: string;
  readonly title: Sentence;
  readonly source: RuleSource;
  readonly states: Readonly<Record<S, Sentence>>;
  readonly fields: F;
  /** Which references say where a row lies: the first that is given. A reference to a region, or to what lies in one. */
  readonly lies: readonly (keyof F & string)[];
  readonly sees: PolicyRow;
  readonly imports?: PolicyRow;
  readonly opening: Opening<F, S>;
  readonly steps: readonly RegisterStep<F, S>[];
  /** Steps that nobody calls: the service takes them by itself, or another use case does, by `lead`. */
  readonly itself?: readonly OwnStep<F, S>[];
  readonly says: EventDefinition;
  /** The public state: ids, codes, days and numbers only. The status is added. */
  readonly tells: readonly (keyof F & string)[];
  readonly listed?: readonly ListedOn[];
  /** Object types and resolvers that belong to it beside its own; further refusals and constraints. */
  readonly also?: ServicePart;
}

export interface Register<F extends Fields, S extends string> {
  readonly definition: RegisterDefinition<F, S>;
  readonly part: ServicePart;
  readonly entity: EntityClass<Row<F, S>>;
  readonly view: ClassType<{ id: string }>;
  readonly connection: ClassType<Page<{ id: string }>>;
  readonly rows: RowSource<{ id: string }>;
  /** Opens a row within another use case. It is told by this; rights are the caller's matter. */
  open(change: Change, given: Partial<ValuesOf<F>>, how?: { readonly at?: Date; readonly id?: string; readonly note?: string | null | undefined }): Promise<Row<F, S>>;
  /** Leads a row on within another use case, by the same table. */
  lead(change: Change, row: Row<F, S>, action: string, given?: Partial<ValuesOf<F>>, how?: { readonly at?: Date; readonly note?: string | null | undefined }): Promise<void>;
}
