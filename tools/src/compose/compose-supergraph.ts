import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { crossingFaults } from './crossings.js';
import type { ServiceSchema } from './service-schemas.js';
import { sharedNameFaults } from './shared-names.js';

export type Composed = { readonly supergraph: string } | { readonly faults: readonly string[] };

/** One graph of all services, or everything that keeps them from being one. The same schemas always give the same text. */
export function composeSupergraph(services: readonly ServiceSchema[]): Composed {
  const faults = [...sharedNameFaults(services), ...crossingFaults(services)];
  const { errors, supergraphSdl } = composeServices(services.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  faults.push(...(errors ?? []).map(({ message }) => message));
  return faults.length > 0 || supergraphSdl === undefined ? { faults } : { supergraph: `${supergraphSdl.trimEnd()}\n` };
}
