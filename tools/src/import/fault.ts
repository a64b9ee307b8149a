/** One thing wrong with the input, with where it stands, said in both languages. */
export interface FolderFault {
  readonly file: string;
  /** 0: the file as a whole. */
  readonly line: number;
  readonly column?: string;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export interface Reason {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export function reason(code: string, zh: string, en: string): Reason {
  return { code, zh, en };
}

export function sayFault(fault: FolderFault): string {
  const place = fault.line === 0 ? fault.file : `${fault.file}:${String(fault.line)}`;
  const column = fault.column === undefined ? '' : ` [${fault.column}]`;
  return `${place}${column}: ${fault.code} ${fault.zh}${fault.en === '' ? '' : ` / ${fault.en}`}`;
}

/** A file that cannot be read further than a line, and why. */
export class Unreadable extends Error {
  constructor(
    readonly line: number,
    readonly reason: Reason,
  ) {
    super(reason.en);
  }
}
