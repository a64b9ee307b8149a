import type { Requirement } from '@renda/rulebook';
import type { Titles } from '@renda/subgraph';

/** How a rule itself calls the steps it asks for. */
export function titlesOf({ steps }: Requirement): Titles {
  return Object.fromEntries((steps?.items ?? []).map(({ key, zh, en }) => [key, { zh, en }]));
}
