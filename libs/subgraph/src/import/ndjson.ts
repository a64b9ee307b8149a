import { TextDecoder } from 'node:util';

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

export interface NdjsonLine {
  readonly number: number;
  /** Undefined where the line is longer than allowed or not UTF-8. */
  readonly text: string | undefined;
  readonly tooLong: boolean;
}

/**
 * The lines of a byte stream, in order; empty ones are left out but counted.
 * Holds at most `limit` bytes of a line however long it is, and never half a character.
 */
export async function* ndjsonLines(bytes: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<NdjsonLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 0;

  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  const finish = (): NdjsonLine | undefined => {
    number += 1;
    const line = length > limit ? { number, text: undefined, tooLong: true } : readLine(decoder, parts, number);
    parts = [];
    length = 0;
    return line?.text === '' ? undefined : line;
  };

  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at));
      const line = finish();
      if (line !== undefined) yield line;
      from = at + 1;
    }
    if (from < chunk.length) keep(chunk.slice(from));
  }
  if (length > 0) {
    const line = finish();
    if (line !== undefined) yield line;
  }
}

function readLine(decoder: TextDecoder, parts: readonly Uint8Array[], number: number): NdjsonLine {
  const whole = Buffer.concat(parts);
  const end = whole.at(-1) === CARRIAGE_RETURN ? whole.length - 1 : whole.length;
  try {
    return { number, text: decoder.decode(whole.subarray(0, end)), tooLong: false };
  } catch {
    return { number, text: undefined, tooLong: false };
  }
}
