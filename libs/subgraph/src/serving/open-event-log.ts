import { type EventLog, postgresEventLog } from '@renda/event-delivery';
import type { ServingEnvironment } from './service-environment.js';

/** The event log that the environment names: a PostgreSQL database of its own. */
export function openEventLog(environment: Pick<ServingEnvironment, 'EVENT_LOG' | 'EVENT_LOG_URL' | 'KAFKA_BROKERS'>): EventLog {
  if (environment.EVENT_LOG !== 'postgres') throw new Error('EVENT_LOG: only postgres is built in here');
  return postgresEventLog({ url: environment.EVENT_LOG_URL ?? '' });
}
