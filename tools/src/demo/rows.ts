import type { Kind } from '../import/column.js';

export type DemoRow = Readonly<Record<string, string | number | undefined>> & { readonly key: string };

/** The rows of the demo by kind, as they come about. */
export class DemoRows {
  private readonly kinds = new Map<Kind, DemoRow[]>();

  add<Row extends DemoRow>(kind: Kind, row: Row): Row {
    const rows = this.kinds.get(kind) ?? [];
    this.kinds.set(kind, rows);
    rows.push(row);
    return row;
  }

  /** Adds cells to a row that came about before what they say was known. */
  amend(kind: Kind, key: string, cells: Omit<DemoRow, 'key'>): void {
    const rows = this.kinds.get(kind) ?? [];
    rows.splice(rows.findIndex((row) => row.key === key), 1, { ...rows.find((row) => row.key === key), ...cells, key });
  }

  of(kind: Kind): readonly DemoRow[] {
    return this.kinds.get(kind) ?? [];
  }
}

export function pick<T>(list: readonly T[], at: number): T {
  return list[at % list.length] as T;
}

/** A number of at least so many digits, so that keys sort as they were counted. */
export function padded(number: number, digits = 3): string {
  return String(number).padStart(digits, '0');
}
