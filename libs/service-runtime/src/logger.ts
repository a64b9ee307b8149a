import { pino, stdSerializers, type Logger } from 'pino';

export type { Logger };

/** Structured log lines on stdout. Nothing personal belongs into them: ids, codes, counts. */
export function createLogger(name: string, level: string = process.env['LOG_LEVEL'] ?? 'info'): Logger {
  return pino({ name, level, base: { name, pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: withoutRows } });
}

/** An error as it is logged. PostgreSQL's detail repeats the row that it refused, names and phones included: it is left out wherever it stands. */
export function withoutRows(error: Error): object {
  const { detail, message, stack, type, code, constraint } = stdSerializers.err(error) as Partial<Record<string, unknown>>;
  if (typeof detail !== 'string' || detail === '') return stdSerializers.err(error);
  const leftOut = (text: unknown): string => String(text).replaceAll(detail, '(left out)');
  return { type, message: leftOut(message), stack: leftOut(stack), code, constraint };
}
