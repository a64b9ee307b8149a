import type { EventLog } from '../event-log.js';
import { kafkaEventLog } from '../kafka-log/kafka-event-log.js';
import { postgresEventLog } from '../postgres-log/postgres-event-log.js';
import { serialColumnLog } from './serial-column-log.js';

export type LogAddress =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'kafka'; readonly brokers: string; readonly sessionMilliseconds: number }
  | { readonly kind: 'serial column'; readonly url: string };

/** What a child process of the contract suite is told to do. */
export type Task =
  | { readonly role: 'hear'; readonly log: LogAddress; readonly url: string; readonly group: string; readonly prefix: string; readonly deadlineMilliseconds?: number }
  | { readonly role: 'relay'; readonly log: LogAddress; readonly url: string; readonly prefix: string; readonly batch: number; readonly diesAfterPublishing?: number }
  | { readonly role: 'last-id relay'; readonly log: LogAddress; readonly url: string; readonly prefix: string }
  | { readonly role: 'write'; readonly url: string; readonly writers: number; readonly each: number }
  | { readonly role: 'append'; readonly log: LogAddress; readonly prefix: string; readonly name: string; readonly count: number; readonly batch: number };

/** Timings are short, so that a killed process is missed soon. */
export function openLog(address: LogAddress): EventLog {
  if (address.kind === 'kafka') return kafkaEventLog({ brokers: address.brokers.split(','), sessionMilliseconds: address.sessionMilliseconds });
  if (address.kind === 'serial column') return serialColumnLog(address.url);
  return postgresEventLog({ url: address.url, leaseSeconds: 1, pollMilliseconds: 500 });
}
