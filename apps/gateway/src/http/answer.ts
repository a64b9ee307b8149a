import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerJson } from '@renda/service-runtime';
import type { Asked } from '../asked.js';
import { type GatewayCode, say } from '../sentences.js';

/** A refusal before anything is executed: in the shape of a GraphQL answer, as every client expects it. */
export function refuse(response: ServerResponse, status: number, code: GatewayCode, { language, traceId }: Pick<Asked, 'language' | 'traceId'>): void {
  if (response.headersSent || response.writableEnded) return;
  answerJson(response, status, { errors: [{ message: say(code, language), extensions: { code, traceId } }] });
}

/** The media type of a content, without its parameters. */
export function mediaType(request: IncomingMessage): string {
  return (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Reads a body up to a limit; null when it is larger. What is left is read to the end and dropped, so that the client can hear the refusal. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  if (Number(request.headers['content-length'] ?? 0) > limit) return drop(request);
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts.length = 0;
    if (length > 8 * limit) request.destroy();
  }
  return length > limit ? null : Buffer.concat(parts);
}

function drop(request: IncomingMessage): null {
  request.resume();
  return null;
}
