import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { EventLogChoice } from './environments.js';

/** The data of a state folder were told to another event log. */
export class OtherLog extends Error {
  override readonly name = 'OtherLog';
}

/**
 * What the services know of each other is in one event log. On another one, everything told before would be missing and all positions
 * wrong, without any error: so a state folder keeps to the kind of log it began with.
 */
export function keepToOneLog(stateDirectory: string, kind: EventLogChoice['kind']): void {
  const note = join(stateDirectory, 'event-log');
  if (!existsSync(note)) writeFileSync(note, kind);
  const before = readFileSync(note, 'utf8');
  if (before !== kind) throw new OtherLog(`the data in ${stateDirectory} were told to the event log "${before}", not "${kind}": start with EVENT_LOG=${before}, or npm run reset`);
}
