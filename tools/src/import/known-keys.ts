import type { Column, Kind, KindTable } from './column.js';
import { type Reason, reason } from './fault.js';
import type { FolderRow } from './read-rows.js';

const BY_ID = /^id:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** The keys met so far, kind by kind in the order of import: all that the check of a folder keeps in memory. */
export class KnownKeys {
  private readonly lines = new Map<Kind, Map<string, number>>();
  private readonly notWhollyRead = new Set<Kind>();

  /** Takes a key in; answers the line where it stood before, if it did. */
  add(kind: Kind, key: string, line: number): number | undefined {
    const known = this.lines.get(kind) ?? new Map<string, number>();
    this.lines.set(kind, known);
    const before = known.get(key);
    if (before === undefined) known.set(key, line);
    return before;
  }

  /** Nothing can be said any more about references to this kind. */
  giveUp(kind: Kind): void {
    this.notWhollyRead.add(kind);
  }

  /** What is wrong with the references of a row. A row may name rows of earlier files and rows earlier in its own file. */
  *wrongReferences(table: KindTable, row: FolderRow): Generator<{ column: string; reason: Reason }> {
    for (const column of table.columns) {
      const wrong = column.type === 'reference' ? this.wrongReference(table.kind, column, row) : column.type === 'references' ? this.wrongInList(table.kind, column, row) : undefined;
      if (wrong !== undefined) yield { column: column.name, reason: wrong };
    }
  }

  /** The first wrong key of a list; an empty place between two semicolons is one. */
  private wrongInList(kind: Kind, column: Column, row: FolderRow): Reason | undefined {
    const said = row.values[column.name];
    if (typeof said !== 'string' || column.to === undefined) return undefined;
    for (const one of said.split(/[;；]/).map((part) => part.trim())) {
      const wrong = this.wrongReference(kind, column, { ...row, values: { [column.name]: one } });
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  }

  private wrongReference(kind: Kind, column: Column, { key, values }: FolderRow): Reason | undefined {
    const said = values[column.name];
    const decidedBy = column.toBy && values[column.toBy.column];
    if (column.toBy !== undefined && typeof decidedBy !== 'string') return undefined;
    const target = column.to ?? column.toBy?.kinds[String(decidedBy)];
    if (typeof said !== 'string') {
      return column.toBy === undefined || target === undefined ? undefined : reason('EMPTY', `须指明 ${target}`, `must name a ${target}`);
    }
    if (target === undefined) return reason('MUST_BE_EMPTY', '此处应为空', 'must be empty here');
    if (BY_ID.test(said) || this.lines.get(target)?.has(said) || this.notWhollyRead.has(target)) return undefined;
    if (target !== kind) return reason('UNKNOWN_REFERENCE', `${target}.csv 中没有键“${said}”`, `there is no key "${said}" in ${target}.csv`);
    if (said === key) return reason('NAMES_ITSELF', '指向自己', 'names itself');
    return reason('NOT_EARLIER', `键“${said}”未在本文件更早的行出现`, `the key "${said}" does not stand earlier in this file`);
  }
}
