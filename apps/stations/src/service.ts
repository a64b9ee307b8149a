import { join } from 'node:path';
import { baseChanged, industryChanged, postChanged, residencyChanged, stationChanged } from '@renda/events';
import { itself, type ServiceDefinition } from '@renda/subgraph';
import { baseImporter } from './bases/base.import.js';
import { Base } from './bases/base.js';
import { baseReference, BaseResolver } from './bases/base.resolver.js';
import { MandateStub } from './elsewhere/mandate.js';
import { PersonStub } from './elsewhere/person.js';
import { RegionStub } from './elsewhere/region.js';
import { onMandateChanged } from './heard/on-mandate-changed.js';
import { onMatterChanged } from './heard/on-matter-changed.js';
import { onPersonChanged } from './heard/on-person-changed.js';
import { industryImporter } from './industries/industry.import.js';
import { Industry } from './industries/industry.js';
import { industryReference, IndustryResolver } from './industries/industry.resolver.js';
import { policy } from './policy.js';
import { stationPostImporter } from './posts/station-post.import.js';
import { StationPost } from './posts/station-post.js';
import { PostsOfStationResolver, stationPostReference, StationPostResolver } from './posts/station-post.resolver.js';
import { ResidenciesOfMandateResolver, ResidenciesOfPersonResolver, ResidenciesOfStationResolver } from './residencies/residencies-of.resolver.js';
import { residencyImporter } from './residencies/residency.import.js';
import { Residency } from './residencies/residency.js';
import { residencyReference, ResidencyResolver } from './residencies/residency.resolver.js';
import { constraints, sentences } from './sentences.js';
import { StationFounding } from './stations/station-founding.js';
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
  entities: [Industry, Base, Station, StationStep, StationFounding, StationPost, Residency],
  resolvers: [
    IndustryResolver, BaseResolver, StationResolver, StationsOfRegionResolver, StationPostResolver, PostsOfStationResolver,
    ResidencyResolver, ResidenciesOfStationResolver, ResidenciesOfPersonResolver, ResidenciesOfMandateResolver,
  ],
  types: [RegionStub, PersonStub, MandateStub],
  references: {
    Industry: industryReference, Base: baseReference, Station: stationReference, StationStep: stationStepReference,
    StationPost: stationPostReference, Residency: residencyReference, Region: itself, Person: itself, Mandate: itself,
  },
  policy,
  sentences,
  constraints,
  listeners: [onPersonChanged, onMandateChanged, onMatterChanged],
  importers: [industryImporter, baseImporter, stationImporter, residencyImporter, stationPostImporter],
  says: [industryChanged, baseChanged, stationChanged, postChanged, residencyChanged],
  scopedTables: ['base', 'station', 'station_post', 'residency'],
};
