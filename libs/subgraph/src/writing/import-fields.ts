import { type CivilDay, isCivilDay, isOnCivilDay } from '@renda/calendar';
import { z } from 'zod';

/** A civil day of an imported row. */
export const day = z.string().refine(isCivilDay, 'a day YYYY-MM-DD that exists').transform((text) => text as CivilDay);

/** A moment of an imported row: RFC 3339 with its zone. */
export const moment = z.iso.datetime({ offset: true, local: false }).transform((text) => new Date(text)).refine(isOnCivilDay, 'a moment of the years 0001 to 9999');

/** A reference to another row, by its key. */
export const key = z.string().min(1).max(200);

/** References to one or more rows: their keys, with a semicolon between. */
export const keys = z.string().transform((text) => text.split(/[;；]/).map((one) => one.trim())).pipe(z.array(key).min(1));
