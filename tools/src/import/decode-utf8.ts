import { TextDecoder } from 'node:util';
import { reason, Unreadable } from './fault.js';

const NEWLINE = 0x0a;
const BLOCK = 1024 * 1024;

/** The text of UTF-8 bytes, without a byte order mark, in blocks that end with a line. Throws Unreadable at the first line that is not UTF-8. */
export async function* decodeUtf8(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest: Buffer = Buffer.alloc(0);
  let lines = 0;
  let first = true;

  for await (const chunk of bytes) {
    if (first) refuseUtf16(chunk);
    first = false;
    rest = Buffer.concat([rest, chunk]);
    const end = rest.lastIndexOf(NEWLINE) + 1;
    if (end === 0 && rest.length < BLOCK) continue;
    if (end === 0) throw new Unreadable(lines + 1, reason('RECORD_TOO_LONG', '一行超过 1 MB', 'a line is longer than 1 MB'));
    const block = rest.subarray(0, end);
    rest = rest.subarray(end);
    yield* whole(block, decoder, lines);
    lines += count(block);
  }
  if (rest.length > 0) yield* whole(rest, decoder, lines);
}

/** A block, or where it is not UTF-8 its lines up to the bad one. */
function* whole(bytes: Buffer, decoder: InstanceType<typeof TextDecoder>, before: number): Generator<string> {
  const block = before === 0 ? withoutMark(bytes) : bytes;
  let at = 0;
  try {
    yield decoder.decode(block);
    return;
  } catch {
    // Decoded once more below, line by line, to find the place.
  }
  for (let line = before + 1; at < block.length; line += 1) {
    const end = block.indexOf(NEWLINE, at) + 1 || block.length;
    let text: string;
    try {
      text = decoder.decode(block.subarray(at, end));
    } catch {
      throw new Unreadable(line, reason('NOT_UTF8', '不是 UTF-8（可能是 GBK）；请另存为“CSV UTF-8”。其后的内容未读', 'is not UTF-8 (perhaps GBK); save it as "CSV UTF-8". What follows was not read'));
    }
    yield text;
    at = end;
  }
}

function withoutMark(block: Buffer): Buffer {
  return block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf ? block.subarray(3) : block;
}

function refuseUtf16(chunk: Buffer): void {
  const mark = chunk.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') throw new Unreadable(1, reason('NOT_UTF8', '是 UTF-16；请另存为“CSV UTF-8”', 'is UTF-16; save it as "CSV UTF-8"'));
}

function count(block: Buffer): number {
  let lines = 0;
  for (let at = block.indexOf(NEWLINE); at !== -1; at = block.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}
