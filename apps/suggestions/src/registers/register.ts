import { type Fields, makeRegister, type Register, type RegisterDefinition } from '@renda/subgraph';
import { RegionReference } from '../elsewhere/region.js';

/** A register of this service. */
export function register<F extends Fields, S extends string>(definition: RegisterDefinition<F, S>): Register<F, S> {
  return makeRegister({ region: () => RegionReference, importKinds: { UndertakingUnit: 'unit', DeputyGroup: 'group', ResearchReport: 'report' } }, definition);
}
