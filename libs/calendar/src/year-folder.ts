import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CalendarYear, readYearFile, type YearFault } from './year-file.js';

export interface YearFolder {
  readonly years: readonly CalendarYear[];
  /** Every fault of every file; a file that has one gives no year. */
  readonly faults: readonly (YearFault & { readonly file: string })[];
}

/** Reads all `*.json` of a folder as year files, by name; a second file for a year is a fault. Throws only when the folder cannot be read. */
export async function readYearFolder(folder: string): Promise<YearFolder> {
  const years: CalendarYear[] = [];
  const faults: (YearFault & { file: string })[] = [];
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  for (const file of files) {
    const read = readYearFile(await readFile(join(folder, file), 'utf8'));
    if (!read.ok) faults.push(...read.faults.map((fault) => ({ ...fault, file })));
    else if (years.some((one) => one.year === read.year.year)) faults.push({ file, at: 'year', says: `another file has ${read.year.year}` });
    else years.push(read.year);
  }
  return { years, faults };
}
