import { type EventLog, kafkaEventLog, postgresEventLog } from '@renda/event-delivery';
import type { ServingEnvironment } from './service-environment.js';

/** The event log that the environment names: a PostgreSQL database of its own, or Kafka. */
export function openEventLog(environment: Pick<ServingEnvironment, 'EVENT_LOG' | 'EVENT_LOG_URL' | 'KAFKA_BROKERS'>): EventLog {
  return environment.EVENT_LOG === 'kafka' ? kafkaEventLog({ brokers: environment.KAFKA_BROKERS ?? [] }) : postgresEventLog({ url: environment.EVENT_LOG_URL ?? '' });
}
