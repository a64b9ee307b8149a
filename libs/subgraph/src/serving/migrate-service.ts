import { deliveryMigrations } from '@renda/event-delivery';
import { topicOf } from '@renda/events';
import { importedTable } from '../import/import-route.js';
import { grantTable } from '../heard/grants.js';
import { regionTable } from '../heard/regions.js';
import { rulebookTable } from '../heard/rulebooks.js';
import { requestTable } from '../writing/request-once.js';
import { grantRows, migrateSchema, type Step, sqlFiles } from './database.js';
import { openEventLog } from './open-event-log.js';
import type { ServiceDefinition } from './service-definition.js';
import type { OwningEnvironment } from './service-environment.js';

function numbered(prefix: string, statements: readonly string[]): Step[] {
  return statements.map((sql, index) => ({ name: `000-${prefix}-${String(index + 1).padStart(3, '0')}`, sql }));
}

/** Steps of the schema `own`: what this service's mutations write. */
export function ownSteps(definition: Pick<ServiceDefinition, 'folder'>): Step[] {
  return [...numbered('delivery', deliveryMigrations.own), ...numbered('house', [requestTable, importedTable]), ...sqlFiles(`${definition.folder}/migrations/own`)];
}

/** Steps of the schema `heard`: what can be built again from the log. They name no schema, so they serve `heard_next` as well. */
export function heardSteps(definition: Pick<ServiceDefinition, 'folder'>): Step[] {
  return [...numbered('delivery', deliveryMigrations.heard), ...numbered('house', [regionTable, grantTable, rulebookTable]), ...sqlFiles(`${definition.folder}/migrations/heard`)];
}

/** Brings a service's database up to date as its owner role, and makes the topics it speaks to. Run again it changes nothing. */
export async function migrateService(definition: ServiceDefinition, environment: OwningEnvironment): Promise<void> {
  const role = decodeURIComponent(new URL(environment.DATABASE_URL).username);
  await migrateSchema(environment.OWNER_DATABASE_URL, 'own', ownSteps(definition));
  await migrateSchema(environment.OWNER_DATABASE_URL, 'heard', heardSteps(definition));
  await grantRows(environment.OWNER_DATABASE_URL, 'own', role);
  await grantRows(environment.OWNER_DATABASE_URL, 'heard', role);
  const log = openEventLog(environment);
  try {
    await log.ensureTopics([...new Set(definition.says.map((event) => topicOf(event, environment.TOPIC_PREFIX)))], environment.TOPIC_PARTITIONS);
  } finally {
    await log.close();
  }
}
