import { basename } from 'node:path';
import { readCell, type Value } from './cell.js';
import type { Column, KindTable } from './column.js';
import { type FolderFault, type Reason, reason, Unreadable } from './fault.js';
import { readCsv } from './read-csv.js';

export interface FolderRow {
  readonly line: number;
  readonly key: string;
  /** All columns of the kind but the key; empty cells are null. */
  readonly values: Readonly<Record<string, Value>>;
}

interface Reading {
  readonly table: KindTable;
  readonly file: string;
  /** Where each column of the kind stands in the file. */
  readonly places: readonly number[];
  fault(fault: FolderFault): void;
}

const LONGEST_KEY = 200;

/** The rows of one kind's file, faulty ones too; every fault is told as it is met. True at its end if the whole file was read. */
export async function* readRows(path: string, table: KindTable, fault: (fault: FolderFault) => void): AsyncGenerator<FolderRow, boolean> {
  const file = basename(path);
  let reading: Reading | undefined;
  try {
    for await (const { line, cells } of readCsv(path)) {
      if (reading !== undefined) yield readRow(line, cells, reading);
      else {
        const places = placesOf(cells, table, (why, column) => fault({ file, line, column, ...why }));
        if (places === undefined) return false;
        reading = { table, file, places, fault };
      }
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    fault({ file, line: error.line, ...error.reason });
    return false;
  }
  if (reading === undefined) fault({ file, line: 0, ...reason('NO_HEADER', '没有表头', 'has no header') });
  return reading !== undefined;
}

function placesOf(header: readonly string[], { columns }: KindTable, fault: (why: Reason, column: string) => void): number[] | undefined {
  const names = header.map((name) => name.normalize('NFKC').trim());
  const known = new Set(columns.map((column) => column.name));
  let good = true;
  const wrong = (column: string, why: Reason): void => {
    good = false;
    fault(why, column);
  };
  names.forEach((name, at) => {
    if (!known.has(name)) wrong(name, reason('UNKNOWN_COLUMN', '没有这一列', 'is no column of this kind'));
    else if (names.indexOf(name) !== at) wrong(name, reason('REPEATED_COLUMN', '列重复', 'stands twice'));
  });
  for (const { name } of columns) if (!names.includes(name)) wrong(name, reason('MISSING_COLUMN', '缺少这一列', 'is missing'));
  return good ? columns.map((column) => names.indexOf(column.name)) : undefined;
}

function readRow(line: number, cells: readonly string[], reading: Reading): FolderRow {
  const { table, file, places } = reading;
  const wrong = (why: Reason, column?: string): void => {
    reading.fault({ file, line, ...(column === undefined ? {} : { column }), ...why });
  };
  if (cells.length !== table.columns.length) {
    const [is, should] = [String(cells.length), String(table.columns.length)];
    wrong(reason('WRONG_NUMBER_OF_CELLS', `有 ${is} 格，应为 ${should} 格`, `has ${is} cells instead of ${should}`));
    return { line, key: cells[places[0] ?? 0]?.trim() ?? '', values: {} };
  }
  const read = (column: Column, at: number): Value => {
    const cell = readCell(column, cells[places[at] ?? 0] ?? '');
    if ('value' in cell) return cell.value;
    wrong(cell.fault, column.name);
    return null;
  };
  const [key, ...values] = table.columns.map((column, at) => [column.name, read(column, at)] as const);
  const said = String(key?.[1] ?? '');
  if (said.length > LONGEST_KEY) wrong(reason('KEY_TOO_LONG', '键超过 200 字', 'is longer than 200 characters'), 'key');
  return { line, key: said, values: Object.fromEntries(values) };
}
