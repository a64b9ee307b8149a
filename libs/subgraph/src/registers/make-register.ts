import type { Change } from '../writing/change.js';
import { connectionOf } from '../schema/connection.js';
import type { PolicyTable } from '@renda/caller';
import type { RequestContext } from '../request-context.js';
import type { ServicePart } from '../serving/service-part.js';
import type { Fields, ValuesOf } from './field.js';
import type { StepInput } from './input-class.js';
import { stepFrom, takeStep } from './lead-row.js';
import { registerImporter } from './register-import.js';
import type { Register, RegisterDefinition, Row } from './register.js';
import { listedResolver, resolverClass } from './resolver-class.js';
import { rowClass } from './row-class.js';
import { rowSource, viewClass } from './view-class.js';

/** What the registers of one service have in common. */
export interface RegisterSetting {
  /** The stub of a region in this service. */
  readonly region: () => new () => object;
  /** The import kind behind a reference, by the entity's name, where it is another. */
  readonly importKinds: Readonly<Record<string, string>>;
}

/** Makes a register of its definition: its part of the service, and how other use cases open and lead its rows. */
export function makeRegister<F extends Fields, S extends string>(setting: RegisterSetting, definition: RegisterDefinition<F, S>): Register<F, S> {
  const entity = rowClass(definition);
  const view = viewClass(definition);
  const rows = rowSource(definition);
  const read = { definition, view, rows, connection: connectionOf(view, definition.entity) };
  const writes = writing(definition, entity);
  const doing = (mutation: string) => (context: RequestContext, input: StepInput) => context.change(mutation, input, (change) => stepLive(definition, { entity, ...writes }, change, mutation, input));
  const register = { ...read, entity, open: writes.open, lead: writes.lead };
  return { ...register, part: partOf(register, setting, resolverClass(read, setting.region, doing)) };
}

type How = NonNullable<Parameters<Register<Fields, string>['open']>[2]>;

interface Writing<F extends Fields, S extends string> extends Pick<Register<F, S>, 'open' | 'lead'> {
  openLive(change: Change, given: Partial<ValuesOf<F>>, note: string | null | undefined): Promise<Row<F, S>>;
}

function writing<F extends Fields, S extends string>(definition: RegisterDefinition<F, S>, entity: Register<F, S>['entity']): Writing<F, S> {
  // What no step has given yet is null, in `with` as in the row that is read again.
  const nothingGiven = Object.fromEntries(Object.keys(definition.fields).map((name) => [name, null]));
  const by = (change: Change): string | null => (change.origin === 'import' ? null : change.caller.id);
  const opened = async (change: Change, given: Partial<ValuesOf<F>>, { at = change.now, id = change.newId(), note, live = false }: How & { live?: boolean }): Promise<Row<F, S>> => {
    const row = new (entity as new () => Row<F, S>)();
    Object.assign(row, nothingGiven, { id, version: 0, openedAt: at, openedBy: by(change), statusSince: at, status: definition.opening.to });
    const permit = (): void => { if (live) change.permit(row.scopes()); };
    await takeStep(definition, change, { row, step: { action: 'open', ...definition.opening }, given, done: { at, callerId: by(change), note, permit } });
    permit();
    change.em.persist(row);
    return row;
  };
  return {
    open: (change, given, how = {}) => opened(change, given, how),
    openLive: (change, given, note) => opened(change, given, { note, live: true }),
    async lead(change, row, action, given = {}, { at = noEarlierThan(row.statusSince, change.now), note } = {}) {
      await takeStep(definition, change, { row, step: stepFrom(definition, row.status, action), given, done: { at, callerId: by(change), note } });
    },
  };
}

/** Two processes of a service have two clocks: the step that was written later is not the earlier one, whatever its own clock says. */
const noEarlierThan = (before: Date, now: Date): Date => (now < before ? before : now);

/** One step by a mutation. Two at once come one after the other: the second is judged by what the first left. */
async function stepLive<F extends Fields, S extends string>(
  definition: RegisterDefinition<F, S>, { entity, openLive, lead }: Writing<F, S> & Pick<Register<F, S>, 'entity'>, change: Change, mutation: string, input: StepInput,
): Promise<Row<F, S>> {
  const { id, requestId: _, expectedVersion, note, ...given } = input;
  if (mutation === definition.opening.mutation) return openLive(change, given as Partial<ValuesOf<F>>, note);
  const row = await change.lock<Row<F, S>>(entity, id, expectedVersion);
  const action = definition.steps.find((step) => step.mutation === mutation)?.action ?? mutation;
  await lead(change, row, action, given as Partial<ValuesOf<F>>, { note });
  return row;
}

function partOf<F extends Fields, S extends string>(register: Omit<Register<F, S>, 'part'>, setting: RegisterSetting, resolver: new () => object): ServicePart {
  const { definition, entity, rows } = register;
  const { also = {}, opening, steps, singular, plural, sees } = definition;
  const policy: PolicyTable = {
    [`Query.${singular}`]: sees, [`Query.${plural}`]: sees, [definition.entity]: sees,
    ...Object.fromEntries([opening, ...steps].map(({ mutation, by }) => [`Mutation.${mutation}`, by])),
    ...(definition.imports ? { [`Import.${definition.kind}`]: definition.imports } : {}),
    ...also.policy,
  };
  return {
    ...also,
    entities: [entity as never, ...(also.entities ?? [])],
    resolvers: [resolver, ...(definition.listed ?? []).map((one) => listedResolver(register, one)), ...(also.resolvers ?? [])],
    references: { [definition.entity]: ({ id }, context, info) => context.read.oneOrRefuse(rows, id, info), ...also.references },
    policy,
    importers: [...(definition.imports ? [registerImporter(register, setting.importKinds)] : []), ...(also.importers ?? [])],
    says: [definition.says, ...(also.says ?? [])],
    scopedTables: [definition.table, ...(also.scopedTables ?? [])],
  };
}
