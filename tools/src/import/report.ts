import type { Kind } from './column.js';
import type { FolderFault } from './fault.js';

/** What services have still to publish or to hear, by service; null where a service does not answer. */
export type Behind = Readonly<Record<string, { readonly unpublished: number; readonly behind: number } | null>>;

/** Who shows how an import goes on. */
export interface ImportReport {
  fault(fault: FolderFault): void;
  checked(files: number, rows: number): void;
  sending(kind: Kind, rows: number): void;
  sent(rows: number): void;
  /** `seconds` until the service had it, `heardSeconds` more until all services had heard of it. */
  loaded(kind: Kind, result: { readonly loaded: number; readonly skipped: number; readonly seconds: number; readonly heardSeconds: number }): void;
  waiting(behind: Behind): void;
  /** Something that is no fault of a file: the gateway is away, the token is refused, a service does not catch up. */
  stopped(zh: string, en: string): void;
  end(): void;
}

export const silent: ImportReport = {
  fault: () => undefined,
  checked: () => undefined,
  sending: () => undefined,
  sent: () => undefined,
  loaded: () => undefined,
  waiting: () => undefined,
  stopped: () => undefined,
  end: () => undefined,
};
