import { join } from 'node:path';

import type { EventLogChoice } from '../system/environments.js';
import { projectFolder } from '../system/parts.js';

/** Something in the environment of a command cannot be used. */
export class EnvironmentTrouble extends Error {
  override readonly name = 'EnvironmentTrouble';
}

/** The one ignored folder where everything lies that is kept. */
export function stateDirectory(environment: NodeJS.ProcessEnv): string {
  return environment['STATE_FOLDER'] || join(projectFolder, '.state');
}

/** EVENT_LOG=postgres (unless said) or kafka with KAFKA_BROKERS. */
export function eventLogFrom(environment: NodeJS.ProcessEnv): EventLogChoice {
  const kind = environment['EVENT_LOG'] || 'postgres';
  if (kind === 'postgres') return { kind };
  if (kind !== 'kafka') throw new EnvironmentTrouble(`EVENT_LOG must be postgres or kafka, not "${kind}"`);
  const brokers = (environment['KAFKA_BROKERS'] ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '');
  if (brokers.length === 0) throw new EnvironmentTrouble('EVENT_LOG=kafka needs KAFKA_BROKERS (npm run kafka starts one at 127.0.0.1:9092)');
  return { kind, brokers };
}

/** PORT_POSTGRES; left out, any free port. */
export function postgresPortFrom(environment: NodeJS.ProcessEnv): number | undefined {
  const given = environment['PORT_POSTGRES'];
  if (!given) return undefined;
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535) throw new EnvironmentTrouble(`PORT_POSTGRES must be a port, not "${given}"`);
  return Number(given);
}
