import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kind, KindTable } from './column.js';
import { type FolderFault, reason } from './fault.js';
import { kinds } from './kinds.js';
import { KnownKeys } from './known-keys.js';
import { ndjsonLine } from './ndjson.js';
import { readRows } from './read-rows.js';

export interface CheckedFile {
  readonly kind: Kind;
  readonly file: string;
  readonly path: string;
  readonly rows: number;
  /** Of exactly what will be sent. */
  readonly bytes: number;
  readonly sha256: string;
}

export interface CheckedFolder {
  readonly files: readonly CheckedFile[];
  readonly faults: number;
}

const LONGEST_LINE = 64 * 1024;

/**
 * Reads every file of a folder and tells every fault; nothing is sent.
 * Only keys stay in memory. A folder without a fault is complete in itself, but for what its cells name by `id:`.
 */
export async function checkFolder(folder: string, tell: (fault: FolderFault) => void): Promise<CheckedFolder> {
  let faults = 0;
  const fault = (one: FolderFault): void => {
    faults += 1;
    tell(one);
  };
  const present = await filesOf(folder, fault);
  const keys = new KnownKeys();
  const files: CheckedFile[] = [];
  for (const table of kinds) {
    const file = `${table.kind}.csv`;
    if (present.has(file)) files.push(await checkFile(join(folder, file), table, keys, fault));
  }
  return { files, faults };
}

async function filesOf(folder: string, fault: (fault: FolderFault) => void): Promise<Set<string>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) {
    fault({ file: folder, line: 0, ...reason('NO_FOLDER', '没有这个文件夹', 'is no folder that can be read') });
    return new Set();
  }
  const names = entries.map((entry) => entry.name).filter((name) => !name.startsWith('.') && !/^readme(\.\w+)?$/i.test(name));
  const known = new Set(kinds.map(({ kind }) => `${kind}.csv`));
  for (const name of names.sort()) {
    if (!known.has(name)) fault({ file: name, line: 0, ...reason('UNKNOWN_FILE', '不是可导入的文件名', 'is no name of a file that can be imported') });
  }
  if (!names.some((name) => known.has(name))) fault({ file: folder, line: 0, ...reason('NOTHING_TO_IMPORT', '没有可导入的文件', 'holds no file that can be imported') });
  return new Set(names);
}

async function checkFile(path: string, table: KindTable, keys: KnownKeys, fault: (fault: FolderFault) => void): Promise<CheckedFile> {
  const { kind } = table;
  const file = `${kind}.csv`;
  const hash = createHash('sha256');
  let count = 0;
  let bytes = 0;
  const rows = readRows(path, table, fault);
  for (let next = await rows.next(); ; next = await rows.next()) {
    if (next.done) {
      if (!next.value) keys.giveUp(kind);
      return { kind, file, path, rows: count, bytes, sha256: hash.digest('base64') };
    }
    const row = next.value;
    count += 1;
    for (const { column, reason: why } of keys.wrongReferences(table, row)) fault({ file, line: row.line, column, ...why });
    const before = row.key === '' ? undefined : keys.add(kind, row.key, row.line);
    if (before !== undefined) {
      const at = String(before);
      fault({ file, line: row.line, column: 'key', ...reason('REPEATED_KEY', `键“${row.key}”在第 ${at} 行已出现`, `the key "${row.key}" stands in line ${at} already`) });
    }
    const line = ndjsonLine(row);
    const length = Buffer.byteLength(line);
    bytes += length;
    if (length > LONGEST_LINE) fault({ file, line: row.line, ...reason('RECORD_TOO_LONG', '一行超过 64 KB', 'is longer than 64 KB') });
    hash.update(line);
  }
}
