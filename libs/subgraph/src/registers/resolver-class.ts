import type { GraphQLResolveInfo } from 'graphql';
import sql, { raw, type Sql } from 'sql-template-tag';
import { Arg, Args, ArgsType, type ClassType, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { page, type PageArguments, pageOfParent } from '../reading/pages.js';
import { withinRegion } from '../reading/within-region.js';
import type { RequestContext } from '../request-context.js';
import { PageArgs } from '../schema/connection.js';
import { both } from '../schema/descriptions.js';
import { columnName, type Field, type Fields, graphName, keptFields } from './field.js';
import { putField, takes } from './graph-field.js';
import { inputClass, type StepInput } from './input-class.js';
import { KeptStepView, stepsOf } from './kept-step.js';
import type { ListedOn, Opening, Register, RegisterStep } from './register.js';
import { named } from './view-class.js';

type Asked = PageArguments & { readonly regionId?: string | null; readonly status?: string | null } & Record<string, unknown>;
type Parameter = (prototype: object, name: string, index: number) => void;
type Doing = (context: RequestContext, input: StepInput) => Promise<string>;
const newest = { by: 'x.opened_at', type: 'timestamptz', descending: true } as const;

/** Puts a method into a resolver class with its decorators: type-graphql reads nothing else of it. */
function put(prototype: object, name: string, method: (...given: never[]) => unknown, says: MethodDecorator, ...parameters: Parameter[]): void {
  const descriptor = { value: method, writable: true, configurable: true, enumerable: false };
  Object.defineProperty(prototype, name, descriptor);
  takes(prototype, name, parameters.length);
  for (const [index, parameter] of parameters.entries()) parameter(prototype, name, index);
  says(prototype, name, descriptor);
}

function argumentsClass(entity: string, fields: Fields): ClassType<Asked> {
  const made = named(`${entity}Args`, class extends PageArgs {}) as unknown as ClassType<Asked>;
  const prototype = made.prototype as object;
  putField(prototype, 'regionId', () => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') });
  putField(prototype, 'status', () => String, { nullable: true, description: both('只列这一状态', 'Only of this status (code)') });
  for (const [name, field] of filters(fields)) {
    putField(prototype, name, field.kind === 'reference' ? () => ID : () => String, { nullable: true, description: both(`只列：${field.zh}`, `Only: ${field.en}`) });
  }
  ArgsType()(made);
  return made;
}

const filters = (fields: Fields): [string, Field][] => Object.entries(fields).filter(([, field]) => field.filter === true);

function those(fields: Fields, asked: Asked): Sql[] {
  const equal = filters(fields).flatMap(([name]) => (asked[name] ? [sql`${raw(`x.${columnName(name)}`)} = ${asked[name]}`] : []));
  return [...withinRegion(asked.regionId, 'x.region_path'), ...(asked.status ? [sql`x.status = ${asked.status}`] : []), ...equal];
}

/** Queries, references and steps of a register. */
export function resolverClass<F extends Fields, S extends string>(
  { definition, view, connection, rows }: Pick<Register<F, S>, 'definition' | 'view' | 'connection' | 'rows'>, region: () => new () => object, doing: (mutation: string) => Doing,
): new () => object {
  const { entity, singular, plural, title, fields, opening, steps } = definition;
  const made = named(`${entity}Resolver`, class {});
  const prototype = made.prototype as object;
  const args = argumentsClass(entity, fields);
  Resolver(() => view)(made);
  put(prototype, singular, (id: string, context: RequestContext, info: GraphQLResolveInfo) => context.read.one(rows, id, info),
    Query(() => view, { nullable: true, description: both(title.zh, title.en) }), Arg('id', () => ID), Ctx(), Info());
  put(prototype, plural, (asked: Asked, context: RequestContext, info: GraphQLResolveInfo) => page(context.read, { source: rows, order: newest, page: asked, where: those(fields, asked) }, info),
    Query(() => connection, { description: both(`${title.zh}（新的在前）`, `${title.en}: newest first`) }), Args(() => args), Ctx(), Info());
  for (const step of [opening, ...steps]) putStep(prototype, { definition, view, rows }, step, doing(step.mutation));
  put(prototype, 'region', (row: { regionId: string }) => ({ id: row.regionId }),
    FieldResolver(region, { nullable: true, description: both('所在区域', 'Region it lies in') }), Root());
  put(prototype, 'steps', (row: { id: string }, context: RequestContext) => stepsOf(context, row.id),
    FieldResolver(() => [KeptStepView], { description: both('经过的各步（至多前 200 步）', 'The steps it took, the first 200 at most') }), Root(), Ctx());
  for (const [name, field] of keptFields(fields)) putReference(prototype, name, field);
  return made;
}

function putStep<F extends Fields, S extends string>(
  prototype: object, { definition, view, rows }: Pick<Register<F, S>, 'definition' | 'view' | 'rows'>, step: RegisterStep<F, S> | Opening<F, S>, work: Doing,
): void {
  const input = inputClass(definition, step, step === definition.opening);
  put(prototype, step.mutation, async (given: StepInput, context: RequestContext, info: GraphQLResolveInfo) => context.read.oneOrRefuse(rows, await work(context, given), info),
    Mutation(() => view, { description: both(step.zh, step.en) }), Arg('input', () => input), Ctx(), Info());
}

function putReference(prototype: object, name: string, field: Field): void {
  if (field.kind !== 'reference' && field.kind !== 'references') return;
  const { to } = field;
  const one = (context: RequestContext, id: string, info: GraphQLResolveInfo): unknown => (to.read ? to.read(context, id, info) : { id });
  const value = (row: Record<string, unknown>, context: RequestContext, info: GraphQLResolveInfo): unknown => {
    const held = row[name] as string | readonly string[] | null;
    if (field.kind === 'reference') return held === null ? null : one(context, held as string, info);
    return Promise.all(((held ?? []) as readonly string[]).map((id) => one(context, id, info)));
  };
  const type = field.kind === 'reference' ? to.type : (): [new () => object] => [to.type()];
  put(prototype, graphName(name, field), value, FieldResolver(type as never, { nullable: field.kind === 'reference' ? true : 'itemsAndList', description: both(field.zh, field.en) }), Root(), Ctx(), Info());
}

/** The rows of a register as a list of something that they point to: one statement for however many of these. */
export function listedResolver<F extends Fields, S extends string>(
  { definition, connection, rows }: Pick<Register<F, S>, 'definition' | 'connection' | 'rows'>, { type, by, as, zh, en }: ListedOn,
): new () => object {
  const field = definition.fields[by];
  if (field?.kind !== 'reference') throw new Error(`${definition.entity} is listed by ${by}, which is no reference`);
  const made = named(`${definition.entity}Of${as}Resolver`, class {});
  Resolver(type)(made);
  put(made.prototype as object, as, ({ id }: { id: string }, asked: PageArguments, context: RequestContext, info: GraphQLResolveInfo) =>
    pageOfParent(context.read, { source: rows, order: newest, page: asked, parent: `x.${columnName(by)}`, parentId: id }, info),
    FieldResolver(() => connection, { nullable: true, description: both(zh, en) }), Root(), Args(() => PageArgs), Ctx(), Info());
  return made;
}
