import { pino, type Logger } from 'pino';

export type { Logger };

/** Structured log lines on stdout. Nothing personal belongs into them: ids, codes, counts. */
export function createLogger(name: string, level: string = process.env['LOG_LEVEL'] ?? 'info'): Logger {
  return pino({ name, level, base: { name, pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime });
}
