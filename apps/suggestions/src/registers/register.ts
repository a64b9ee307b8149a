import { type Fields, makeRegister, type Register, type RegisterDefinition, type Target } from '@renda/subgraph';
import { RegionReference } from '../elsewhere/region.js';

/** A register of this service. */
export function register<F extends Fields, S extends string>(definition: RegisterDefinition<F, S>): Register<F, S> {
  return makeRegister({ region: () => RegionReference, importKinds: { UndertakingUnit: 'unit', DeputyGroup: 'group', ResearchReport: 'report' } }, definition);
}

type Pointed = Pick<Register<never, never>, 'entity' | 'view' | 'rows'>;

/** How other registers point to a register of this service. It is asked for late, since two may point to each other. */
export function registerTarget(entity: string, of: () => unknown): Target {
  const pointed = of as () => Pointed;
  return { entity, type: () => pointed().view, own: () => pointed().entity as never, read: (context, id, info) => context.read.one(pointed().rows, id, info) };
}
