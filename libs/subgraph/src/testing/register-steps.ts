import type { Caller, GrantedRole } from '@renda/caller';
import { newId } from '../ids.js';
import type { Fields } from '../registers/field.js';
import type { Opening, OwnStep, Register, RegisterStep } from '../registers/register.js';
import type { Answer, TestService } from './test-service.js';

export type Samples = Readonly<Record<string, () => Record<string, unknown> | Promise<Record<string, unknown>>>>;

/** Where the steps of a register are tried: for each role a caller whom its rows reach and one whom they do not, and what each mutation is given. */
export interface RegisterWorld {
  readonly service: TestService;
  readonly near: Readonly<Record<GrantedRole, Caller>>;
  readonly far: Readonly<Record<GrantedRole, Caller>>;
  readonly samples: Samples;
  /** Who does a step on the way to a state, where it must be another than who does the next. */
  readonly doers?: Readonly<Record<string, Caller>>;
}

type AnyRegister<F extends Fields, S extends string> = Pick<Register<F, S>, 'definition' | 'entity' | 'lead'>;
type AnyStep<F extends Fields, S extends string> = RegisterStep<F, S> | Opening<F, S>;

/** Leads rows of a register through its mutations, as a client does. */
export class RegisterSteps<F extends Fields, S extends string> {
  constructor(
    private readonly register: AnyRegister<F, S>,
    private readonly world: RegisterWorld,
  ) {}

  async do(mutation: string, input: Record<string, unknown>, as?: Caller): Promise<Answer> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    return this.world.service.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { id status version } }`, { input }, as ? { as } : {});
  }

  async sample(mutation: string): Promise<Record<string, unknown>> {
    return (await this.world.samples[mutation]?.()) ?? {};
  }

  async opened(): Promise<string> {
    const { opening } = this.register.definition;
    return this.idOf(opening.mutation, await this.do(opening.mutation, { requestId: newId(), ...(await this.sample(opening.mutation)) }, this.doerOf(opening)));
  }

  /** A row led to a state by the shortest way of the table. */
  async at(state: S): Promise<string> {
    const id = await this.opened();
    for (const step of this.wayTo(state)) await this.take(step, id);
    return id;
  }

  private async take(step: OwnStep<F, S>, id: string): Promise<void> {
    if ('mutation' in step) {
      const { mutation } = step as RegisterStep<F, S>;
      this.idOf(mutation, await this.do(mutation, { id, ...(await this.sample(mutation)) }, this.doerOf(step as RegisterStep<F, S>)));
      return;
    }
    const { entity, lead } = this.register;
    await this.world.service.itself(async (change) => lead(change, await change.lock(entity, id), step.action));
  }

  statusOf(id: string): Promise<S> {
    const { table } = this.register.definition;
    return this.world.service.database.pool.query<{ status: S }>(`select status from ${table} where id = $1`, [id]).then(({ rows }) => rows[0]?.status as S);
  }

  private doerOf({ by, mutation }: AnyStep<F, S>): Caller | undefined {
    const doer = this.world.doers?.[mutation];
    if (doer) return doer;
    if (by.PUBLIC) return undefined;
    const role = 'ADMINISTRATOR' in by ? 'ADMINISTRATOR' : (Object.keys(by)[0] as GrantedRole);
    return this.world.near[role];
  }

  private idOf(mutation: string, { data, errors }: Answer): string {
    if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
    return (data as unknown as Record<string, { id: string }>)[mutation]?.id ?? '';
  }

  private wayTo(state: S): OwnStep<F, S>[] {
    const { opening, steps, itself = [] } = this.register.definition;
    const ways = new Map<S, OwnStep<F, S>[]>([[opening.to, []]]);
    for (const [reached, way] of ways) {
      for (const step of [...steps, ...itself]) if (step.from.includes(reached) && !ways.has(step.to)) ways.set(step.to, [...way, step]);
    }
    const way = ways.get(state);
    if (!way) throw new Error(`no step of ${this.register.definition.entity} leads to ${state}`);
    return way;
  }
}
