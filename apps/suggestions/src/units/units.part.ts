import { unitChanged } from '@renda/events';
import type { ServicePart } from '@renda/subgraph';
import { administrators, everybody, offices } from '../policy-rows.js';
import { UndertakingUnit } from './undertaking-unit.js';
import { unitImporter } from './unit.import.js';
import { unitReference, UnitResolver } from './unit.resolver.js';

/** Who handles what is raised and suggested (承办单位). */
export const units: ServicePart = {
  entities: [UndertakingUnit],
  resolvers: [UnitResolver],
  references: { UndertakingUnit: unitReference },
  policy: {
    'Query.unit': everybody,
    'Query.units': everybody,
    UndertakingUnit: everybody,
    'Mutation.registerUnit': offices,
    'Mutation.retireUnit': offices,
    'Import.unit': administrators,
  },
  sentences: {
    UNIT_EXISTS: { zh: '该区域已有同名承办单位。', en: 'There is already a unit of this name in the region.' },
    UNIT_RETIRED: { zh: '该单位已不再接受交办。', en: 'This unit is assigned nothing any more.' },
  },
  constraints: { undertaking_unit_name: 'UNIT_EXISTS' },
  importers: [unitImporter],
  says: [unitChanged],
  scopedTables: ['undertaking_unit'],
};
