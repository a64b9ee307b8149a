import type { Shown } from '../refusal.js';

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly params: Record<string, unknown>;
  /** The titles of the codes in it, until its sentence is said; they are not answered. */
  readonly shown?: Shown;
}

export interface ImportFault extends Refusal {
  readonly line: number;
  readonly key: string | null;
}

export type Language = 'zh' | 'en';

const LISTED = 1000;

/** All faults of one file: every one is counted, the first thousand are listed. */
export class ImportFaults {
  readonly listed: ImportFault[] = [];
  total = 0;

  add(line: number, key: string | null, refusal: Refusal): void {
    this.total += 1;
    if (this.listed.length < LISTED) this.listed.push({ line, key, ...refusal });
  }
}

/**
 * What an error refuses, if it is a refusal of the domain and not a breakdown:
 * it carries a stable code with params, itself or as the `extensions` of a GraphQLError.
 * A database error has a code but no params and is never taken for one.
 */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof Error)) return undefined;
  const own = error as Error & { code?: unknown; params?: unknown; shown?: Shown; extensions?: { code?: unknown; params?: unknown } };
  if (typeof own.code === 'string' && isParams(own.params)) {
    return { code: own.code, message: error.message, params: own.params, ...(own.shown ? { shown: own.shown } : {}) };
  }
  const extensions = own.extensions;
  if (typeof extensions?.code !== 'string') return undefined;
  return { code: extensions.code, message: error.message, params: isParams(extensions.params) ? extensions.params : {} };
}

function isParams(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const sentences = {
  LINE_TOO_LONG: { zh: '这一行超过 64 KB', en: 'This line is longer than 64 KB' },
  LINE_UNREADABLE: { zh: '这一行不是可读的 JSON（UTF-8）', en: 'This line is not readable JSON in UTF-8' },
  BAD_USER_INPUT: { zh: '这一列的值不合要求', en: 'The value of this column is not acceptable' },
  IMPORT_DIFFERS: {
    zh: '该键以前已导入，内容不同；导入不修改已有数据',
    en: 'This key was imported before with other content; an import never changes what is there',
  },
  DIGEST_MISSING: { zh: '缺少 Content-Digest（sha-256）', en: 'Content-Digest (sha-256) is missing' },
  DIGEST_MISMATCH: {
    zh: '收到的内容与声明的摘要不符，全部未导入',
    en: 'What arrived is not what the digest declared; nothing was kept',
  },
} as const;

export function refusal(code: keyof typeof sentences, language: Language, params: Record<string, unknown> = {}): Refusal {
  return { code, message: sentences[code][language], params };
}
