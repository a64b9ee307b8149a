import { basename, resolve } from 'node:path';
import { type CheckedFile, type CheckedFolder, checkFolder } from './check-folder.js';
import type { Kind, KindTable } from './column.js';
import { GatewayClient, type LoadAnswer, Stopped, type Token } from './gateway-client.js';
import { kinds } from './kinds.js';
import { ndjsonLine } from './ndjson.js';
import { readRows } from './read-rows.js';
import { type ImportReport, silent } from './report.js';
import { waitUntilHeard } from './wait-until-heard.js';

export interface ImportFolderOptions {
  readonly folder: string;
  /** For example `http://127.0.0.1:4000`. */
  readonly gateway: string;
  readonly token: Token;
  /** What the keys are unique within; the folder's name unless given. The same source again changes nothing. */
  readonly source?: string;
  readonly report?: ImportReport;
  /** Milliseconds without any progress after which waiting for the services ends; 60 000 unless given. */
  readonly patience?: number;
  /** Done when every service has heard the file of a kind, before the next one is sent: what later rows need that no file brings. */
  readonly whenHeard?: (kind: Kind) => Promise<void>;
}

export interface ImportResult {
  /** All of the folder is loaded (or was before) and heard by every service. */
  readonly complete: boolean;
  readonly faults: number;
  readonly kinds: readonly { readonly kind: Kind; readonly loaded: number; readonly skipped: number }[];
}

const SOURCE = /^[A-Za-z0-9._-]{1,100}$/;
const PATIENCE = 60_000;

/**
 * Imports a folder through the gateway: checks all of it, and only if nothing is wrong sends one file after the other,
 * each when every service has heard the one before. A file is kept whole or not at all; files before a faulty one stay.
 */
export async function importFolder(options: ImportFolderOptions): Promise<ImportResult> {
  const report = options.report ?? silent;
  const source = options.source ?? basename(resolve(options.folder));
  const client = new GatewayClient(options.gateway, options.token);
  const done: { kind: Kind; loaded: number; skipped: number }[] = [];
  try {
    if (!SOURCE.test(source)) throw new Stopped(`来源名“${source}”须由英文字母、数字、点、横线组成`, 'the name of the source must consist of letters, digits, dots, dashes');
    const checked = await checkFolder(options.folder, (fault) => report.fault(fault));
    if (checked.faults > 0) return { complete: false, faults: checked.faults, kinds: [] };
    tellChecked(checked, report);
    await waitUntilHeard(client, report, options.patience ?? PATIENCE);
    for (const file of checked.files) {
      const started = performance.now();
      report.sending(file.kind, file.rows);
      const { loaded, skipped, faults, total } = await client.send({ ...file, source, body: body(file, report) });
      tellFaults(file, faults, total ?? faults.length, report);
      if (faults.length > 0) return { complete: false, faults: total ?? faults.length, kinds: done };
      done.push({ kind: file.kind, loaded, skipped });
      const had = performance.now();
      await waitUntilHeard(client, report, options.patience ?? PATIENCE);
      report.loaded(file.kind, { loaded, skipped, seconds: (had - started) / 1000, heardSeconds: (performance.now() - had) / 1000 });
      await options.whenHeard?.(file.kind);
    }
    return { complete: true, faults: 0, kinds: done };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    report.stopped(error.zh, error.en);
    return { complete: false, faults: 0, kinds: done };
  } finally {
    report.end();
    await client.close();
  }
}

export function tellChecked({ files }: CheckedFolder, report: ImportReport): void {
  report.checked(files.length, files.reduce((sum, file) => sum + file.rows, 0));
}

async function* body({ kind, path, file }: CheckedFile, report: ImportReport): AsyncGenerator<string> {
  const table = kinds.find((one) => one.kind === kind) as KindTable;
  const changed = (): never => {
    throw new Stopped(`${file} 在检查之后被改动`, `${file} was changed after it had been checked`);
  };
  let lines: string[] = [];
  for await (const row of readRows(path, table, changed)) {
    lines.push(ndjsonLine(row));
    if (lines.length < 200) continue;
    yield lines.join('');
    report.sent(lines.length);
    lines = [];
  }
  if (lines.length > 0) yield lines.join('');
  report.sent(lines.length);
}

function tellFaults({ file }: CheckedFile, faults: LoadAnswer['faults'], total: number, report: ImportReport): void {
  for (const { line, code, message, params } of faults) {
    const details = params !== undefined && Object.keys(params).length > 0 ? ` ${JSON.stringify(params)}` : '';
    report.fault({ file, line, code, zh: `${message}${details}`, en: '' });
  }
  const more = total - faults.length;
  if (more > 0) report.fault({ file, line: 0, code: 'MORE_FAULTS', zh: `另有 ${String(more)} 处`, en: `${String(more)} more` });
}
