import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { stationChanged, type RendaEvent } from '@renda/events';
import { createTestDatabase, eventually, type TestDatabase } from '@renda/test-kit';
import {
  appendToOutbox, deliveryMigrations, inTransaction, logGrants, logTables, newest, on, postgresEventLog, startConsumer, startRelay, topicsHeard,
  type EventLog,
} from './index.js';

const stationData = {
  name: '界牌镇代表联络站', kind: 'LIAISON_STATION', siting: null, regionId: randomUUID(), parentId: null, baseId: null, industryId: null,
  status: 'ESTABLISHED', online: false, foundedOn: null,
};

function stationSaid(subject: string, aggregateversion: number, data: object = stationData): { definition: typeof stationChanged; event: RendaEvent } {
  return {
    definition: stationChanged,
    event: {
      id: randomUUID(), type: stationChanged.type, source: '/renda/test/stations', subject, time: new Date().toISOString(),
      dataschema: stationChanged.dataschema, aggregateversion, origin: 'live', data,
    },
  };
}

describe('from a change in one service to a row in another', () => {
  let stations: TestDatabase;
  let deputies: TestDatabase;
  let logDatabase: TestDatabase;
  let log: EventLog;
  const listeners = [on(stationChanged, async (events, tx) => {
    for (const event of newest(events)) {
      await tx.query(
        `insert into known_station (id, name, version) values ($1, $2, $3)
         on conflict (id) do update set name = excluded.name, version = excluded.version where excluded.version > known_station.version`,
        [event.subject, event.data.name, event.aggregateversion]);
    }
  })];

  beforeAll(async () => {
    stations = await createTestDatabase({ ddl: deliveryMigrations.own });
    deputies = await createTestDatabase({
      searchPath: ['heard', 'own'],
      ddl: [...deliveryMigrations.heard, 'create table known_station (id uuid primary key, name text, version bigint)'],
    });
    logDatabase = await createTestDatabase({ searchPath: ['log'], ddl: logTables });
    for (const grant of logGrants(`${logDatabase.name}_app`)) await logDatabase.ownerPool.query(grant);
    log = postgresEventLog({ url: logDatabase.url });
    await log.ensureTopics(topicsHeard(listeners), 3);
  });
  afterAll(async () => {
    await log.close();
    await Promise.all([stations.drop(), deputies.drop(), logDatabase.drop()]);
  });

  it('carries what was committed, and nothing of what was rolled back', async () => {
    const relay = startRelay({ pool: stations.pool, log });
    const consumer = startConsumer({ service: 'deputies', pool: deputies.pool, log, listeners });
    const [kept, dropped] = [randomUUID(), randomUUID()];
    await inTransaction(stations.pool, (sql) => appendToOutbox(sql, [1, 2, 3].map((version) => stationSaid(kept, version, { ...stationData, name: `第${String(version)}版` }))));
    await inTransaction(stations.pool, async (sql) => {
      await appendToOutbox(sql, [stationSaid(dropped, 1)]);
      throw new Error('refused');
    }).catch(() => undefined);
    const rows = await eventually(async () => {
      const found = await deputies.pool.query('select id, name, version::integer from known_station');
      return found.rows.length > 0 && found.rows;
    });
    expect(rows).toEqual([{ id: kept, name: '第3版', version: 3 }]);
    await consumer.caughtUp();
    await eventually(async () => {
      expect((await stations.pool.query('select count(*)::integer as rows from outbox')).rows).toEqual([{ rows: 0 }]);
    });
    await Promise.all([relay.stop(), consumer.stop()]);
  });
});
