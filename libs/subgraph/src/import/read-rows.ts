import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type ImportFaults, type Language, refusal } from './import-faults.js';
import { type NdjsonLine, ndjsonLines } from './ndjson.js';

export const LONGEST_LINE = 64 * 1024;
export const BATCH = 500;

const envelope = z.object({
  line: z.int().min(1),
  key: z.string().min(1).max(200),
  row: z.record(z.string(), z.unknown()),
});

export interface ReadRow<Row> {
  readonly line: number;
  readonly key: string;
  readonly row: Row;
}

/** Passes bytes on and knows their sha-256 when they have ended. */
export function hashed(bytes: AsyncIterable<Uint8Array>): { bytes: AsyncIterable<Uint8Array>; digest: () => Buffer } {
  const hash = createHash('sha256');
  async function* pass(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      hash.update(chunk);
      yield chunk;
    }
  }
  return { bytes: pass(), digest: () => hash.digest() };
}

/** The good rows of a stream, in batches; what is wrong with the others is among the faults. Holds one batch at a time. */
export async function* readBatches<Row>(
  bytes: AsyncIterable<Uint8Array>,
  row: z.ZodType<Row>,
  faults: ImportFaults,
  language: Language,
): AsyncGenerator<ReadRow<Row>[]> {
  let batch: ReadRow<Row>[] = [];
  for await (const line of ndjsonLines(bytes, LONGEST_LINE)) {
    const read = readRow(line, row, faults, language);
    if (read !== undefined) batch.push(read);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function readRow<Row>(line: NdjsonLine, schema: z.ZodType<Row>, faults: ImportFaults, language: Language): ReadRow<Row> | undefined {
  if (line.tooLong) {
    faults.add(line.number, null, refusal('LINE_TOO_LONG', language));
    return undefined;
  }
  const outer = envelope.safeParse(parseJson(line.text));
  if (!outer.success) {
    faults.add(line.number, null, refusal('LINE_UNREADABLE', language));
    return undefined;
  }
  const { key, row } = outer.data;
  const inner = schema.safeParse(row);
  for (const issue of inner.error?.issues ?? []) {
    const column = issue.path.join('.') || (issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : '');
    faults.add(outer.data.line, key, refusal('BAD_USER_INPUT', language, { column, problem: issue.code }));
  }
  return inner.success ? { line: outer.data.line, key, row: inner.data } : undefined;
}

/** NUL can stand in JSON but in no PostgreSQL text, so a line that holds one is not readable. */
function parseJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text, (name, value: unknown) => {
      if (name.includes('\0') || (typeof value === 'string' && value.includes('\0'))) throw new Error('NUL');
      return value;
    });
  } catch {
    return undefined;
  }
}
