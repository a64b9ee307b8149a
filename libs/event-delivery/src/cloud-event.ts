import type { RendaEvent } from '@renda/events';
import { z } from 'zod';
import type { LogRecord } from './event-log.js';

const attributes = z.object({
  id: z.uuid(),
  type: z.string().min(1),
  source: z.string().min(1),
  subject: z.string().min(1),
  time: z.string().min(1),
  dataschema: z.string().default(''),
  aggregateversion: z.coerce.number().int().min(1),
  regionid: z.string().optional(),
  regionpath: z.string().optional(),
  causationid: z.string().optional(),
  origin: z.enum(['live', 'import']).catch('live'),
});
const names = Object.keys(attributes.shape);

/** CloudEvents 1.0, Kafka binary mode, on both transports. */
export function toRecord(topic: string, event: RendaEvent): LogRecord {
  const headers: Record<string, string> = { ce_specversion: '1.0', 'content-type': 'application/json; charset=utf-8' };
  for (const name of names) {
    const value = event[name as keyof RendaEvent];
    if (value !== undefined && value !== null) headers[`ce_${name}`] = String(value);
  }
  return { topic, key: event.subject, headers, value: JSON.stringify(event.data) };
}

export type Reading = { readonly event: RendaEvent } | { readonly unreadable: string };

export function typeOf(record: LogRecord): string | undefined {
  return record.headers['ce_type'];
}

/** Reads a record against the schema of its data. What is wrong is said by path and code, never by value. */
export function readRecord(record: LogRecord, data: z.ZodType): Reading {
  const given = Object.fromEntries(names.flatMap((name) => {
    const value = record.headers[`ce_${name}`];
    return value === undefined ? [] : [[name, value]];
  }));
  const head = attributes.safeParse(given);
  if (!head.success) return { unreadable: faults('UNREADABLE_ATTRIBUTES', head.error) };
  if (head.data.subject !== record.key) return { unreadable: 'UNREADABLE_ATTRIBUTES subject differs from the key' };
  let value: unknown;
  try {
    value = JSON.parse(record.value);
  } catch {
    return { unreadable: 'UNREADABLE_DATA not JSON' };
  }
  const body = data.safeParse(value);
  if (!body.success) return { unreadable: faults('UNREADABLE_DATA', body.error) };
  return { event: { ...head.data, data: body.data } };
}

function faults(code: string, error: z.ZodError): string {
  const places = error.issues.slice(0, 5).map((issue) => `${issue.path.map(String).join('.') || '(whole)'} ${issue.code}`);
  return `${code} ${places.join(', ')}`;
}
