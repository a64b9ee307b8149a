import { join } from 'node:path';
import { regionChanged } from '@renda/events';
import type { ServiceDefinition } from '@renda/subgraph';
import { policy } from './policy.js';
import { regionImporter } from './regions/region.import.js';
import { Region } from './regions/region.js';
import { regionReference, RegionResolver } from './regions/region.resolver.js';
import { constraints, sentences } from './sentences.js';

/** What this service owns, answers, says and hears. */
export const deputies: ServiceDefinition = {
  name: 'deputies',
  version: '0.1.0',
  folder: join(import.meta.dirname, '..'),
  entities: [Region],
  resolvers: [RegionResolver],
  types: [],
  references: { Region: regionReference },
  policy,
  sentences,
  constraints,
  listeners: [],
  importers: [regionImporter],
  says: [regionChanged],
  scopedTables: [],
};
