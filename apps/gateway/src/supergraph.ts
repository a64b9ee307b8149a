import { readFileSync } from 'node:fs';
import { type DocumentNode, Kind, parse } from 'graphql';
import { EnvironmentFaults } from '@renda/service-runtime';

export interface Supergraph {
  readonly sdl: string;
  /** The services it was composed of, as `join__Graph` names them. */
  readonly services: readonly { readonly name: string; readonly url: string }[];
}

/** Reads any supergraph file (federation 2). */
export function readSupergraph(file: string): Supergraph {
  try {
    const sdl = readFileSync(file, 'utf8');
    const services = servicesOf(parse(sdl));
    if (services.length === 0) throw new Error('it names no service');
    return { sdl, services };
  } catch (error) {
    throw new EnvironmentFaults([`SUPERGRAPH_FILE: is not a readable supergraph: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

function servicesOf(document: DocumentNode): { name: string; url: string }[] {
  const graphs = document.definitions.find((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph');
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return [];
  return (graphs.values ?? []).map((graph) => {
    const given = graph.directives?.find(({ name }) => name.value === 'join__graph')?.arguments ?? [];
    const text = (argument: string): string => {
      const value = given.find(({ name }) => name.value === argument)?.value;
      return value?.kind === Kind.STRING ? value.value : '';
    };
    return { name: text('name') || graph.name.value, url: text('url') };
  });
}
