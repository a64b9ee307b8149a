import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { decodeUtf8 } from './decode-utf8.js';
import { type Reason, reason, Unreadable } from './fault.js';

export interface CsvRecord {
  /** The line of the file in which the record begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

const LONGEST_RECORD = 64 * 1024;

/**
 * The records of a CSV file (RFC 4180; UTF-8 with or without BOM; CRLF or LF), without its blank lines, a block at a time.
 * Throws Unreadable where it cannot go on, after every record before.
 */
export async function* readCsv(path: string): AsyncGenerator<CsvRecord> {
  const records: CsvRecord[] = [];
  let ended = 0;
  const parser = parse({
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n'],
    max_record_size: LONGEST_RECORD,
    on_record: (cells: string[], { lines }) => {
      if (cells.length > 1 || cells[0]?.trim() !== '') records.push({ line: ended + 1, cells });
      ended = lines;
      return undefined;
    },
  });
  parser.on('error', () => undefined);
  parser.resume();
  const feed = (text: string | null): Promise<unknown> =>
    new Promise<void>((fed, failed) => {
      const told = (error?: Error | null): void => (error ? failed(error) : fed());
      parser.once('error', failed);
      if (text === null) parser.end(() => told());
      else parser.write(text, (error) => { parser.removeListener('error', failed); told(error); });
    }).catch((error: unknown) => error);

  for await (const text of withEnd(decodeUtf8(createReadStream(path)))) {
    const error = await feed(text);
    yield* records.splice(0);
    if (error !== undefined) throw new Unreadable(ended + 1, whyUnreadable(error));
  }
}

async function* withEnd(texts: AsyncIterable<string>): AsyncGenerator<string | null> {
  yield* texts;
  yield null;
}

function whyUnreadable(error: unknown): Reason {
  if (!(error instanceof CsvError)) throw error;
  if (error.code === 'CSV_MAX_RECORD_SIZE') return reason('RECORD_TOO_LONG', '一行超过 64 KB，其后的内容未读', 'a record is longer than 64 KB; what follows was not read');
  return reason('BROKEN_QUOTES', '引号不成对或位置不对，其后的内容未读', 'quotes are not paired or stand in the wrong place; what follows was not read');
}
