import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The services of the graph and where they are on one machine, unless the gateway's environment says else. */
export const graphServices = { deputies: 4001, stations: 4002, suggestions: 4003, scheduling: 4004 } as const;

export interface ServiceSchema {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** The committed schemas of all services. Throws if one is missing: the graph is composed of all or not at all. */
export function committedSchemas(workspace: string): ServiceSchema[] {
  return Object.entries(graphServices).map(([name, port]) => ({
    name,
    url: `http://127.0.0.1:${String(port)}/graphql`,
    sdl: readFileSync(join(workspace, 'apps', name, 'schema.graphql'), 'utf8'),
  }));
}
