import { join } from 'node:path';
import { baseChanged, industryChanged, stationChanged } from '@renda/events';
import type { ServiceDefinition } from '@renda/subgraph';
import { baseImporter } from './bases/base.import.js';
import { Base } from './bases/base.js';
import { baseReference, BaseResolver } from './bases/base.resolver.js';
import { RegionStub } from './elsewhere/region.js';
import { industryImporter } from './industries/industry.import.js';
import { Industry } from './industries/industry.js';
import { industryReference, IndustryResolver } from './industries/industry.resolver.js';
import { policy } from './policy.js';
import { constraints, sentences } from './sentences.js';
import { stationImporter } from './stations/station.import.js';
import { Station } from './stations/station.js';
import { stationReference, StationResolver, stationStepReference } from './stations/station.resolver.js';
import { StationStep } from './stations/station-step.js';
import { StationsOfRegionResolver } from './stations/stations-of-region.resolver.js';

/** What this service owns, answers, says and hears. */
export const stations: ServiceDefinition = {
  name: 'stations',
  version: '0.1.0',
  folder: join(import.meta.dirname, '..'),
  entities: [Industry, Base, Station, StationStep],
  resolvers: [IndustryResolver, BaseResolver, StationResolver, StationsOfRegionResolver],
  types: [RegionStub],
  references: {
    Industry: industryReference, Base: baseReference, Station: stationReference, StationStep: stationStepReference,
    Region: ({ id }) => Promise.resolve({ id }),
  },
  policy,
  sentences,
  constraints,
  listeners: [],
  importers: [industryImporter, baseImporter, stationImporter],
  says: [industryChanged, baseChanged, stationChanged],
  scopedTables: ['base', 'station'],
};
