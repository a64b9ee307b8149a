import { join } from 'node:path';
import { kafkaJars, type LocalKafka, startKafka } from '@renda/local-kafka';
import type { EventLogChoice } from '../system/environments.js';
import { projectFolder } from '../system/parts.js';

export interface JourneyLog {
  readonly choice: EventLogChoice;
  /** Started for the journey, to be stopped after it. */
  readonly kafka?: LocalKafka;
}

export async function journeyLog(transport: 'postgres' | 'kafka', state: string): Promise<JourneyLog> {
  if (transport === 'postgres') return { choice: { kind: 'postgres' } };
  const given = process.env['KAFKA_BROKERS'];
  if (given) return { choice: { kind: 'kafka', brokers: given.split(',') } };
  const jarsDirectory = join(process.env['STATE_FOLDER'] || join(projectFolder, '.state'), 'kafka-jars');
  await kafkaJars(jarsDirectory);
  const kafka = await startKafka({ dataDirectory: join(state, 'kafka'), jarsDirectory });
  return { choice: { kind: 'kafka', brokers: [kafka.brokers] }, kafka };
}
