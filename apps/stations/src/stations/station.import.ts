import { day, importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { recordStations } from './record-stations.js';
import { stationStatuses } from './station.lifecycle.js';
import { stationSitings } from './station.js';

const row = z.strictObject({
  name: z.string().min(1).max(100), kind: z.string().min(1).max(60), siting: z.enum(stationSitings).nullish(), region: key, parent: key.nullish(),
  base: key.nullish(), industry: key.nullish(), status: z.enum(stationStatuses), online: z.boolean(), founded_on: day.nullish(),
});

/** Stations of a file, at whatever status they have reached; a parent stands before its children. */
export const stationImporter = importer('station', row, async (rows, change, idOf) => {
  await recordStations(change, rows.map(({ id, row: { name, kind, siting, region, parent, base, industry, status, online, founded_on } }) => ({
    id, name, kind, siting: siting ?? null, regionId: idOf('region', region), parentId: idOf('station', parent), baseId: idOf('base', base),
    industryId: idOf('industry', industry), status, online, foundedOn: founded_on ?? null,
  })));
});
