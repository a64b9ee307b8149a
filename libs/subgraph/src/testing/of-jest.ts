import type * as Jest from '@jest/globals';

/** What jest puts into the environment of a spec. It is asked for when something is described: benchmarks load this library where there is no jest. */
export function ofJest(): typeof Jest {
  return globalThis as unknown as typeof Jest;
}
