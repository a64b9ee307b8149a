import { day, importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { beginResidencies } from './begin-residencies.js';
import { residencyModes } from './residency.js';

/** Residencies of a file, past ones with the day they ended. */
export const residencyImporter = importer(
  'residency',
  z.strictObject({ station: key, mandate: key, mode: z.enum(residencyModes), from: day, to: day.nullish() }),
  async (rows, change, idOf) => {
    await beginResidencies(change, rows.map(({ id, row: { station, mandate, mode, from, to } }) => (
      { id, stationId: idOf('station', station), mandateId: idOf('mandate', mandate), mode, from, to: to ?? null })));
  },
);
