import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kafkaJars, missingForKafka, startKafka, type LocalKafka } from '@renda/local-kafka';
import { createTestDatabase, eventually, testServerUrl, type TestDatabase } from '@renda/test-kit';
import kafkajs from 'kafkajs';
import pg from 'pg';
import {
  appendToOutbox, deliveryMigrations, heldEvents, inTransaction, logGrants, logTables, murmur2, partitionOf, replayHeard, retryHeld, skipHeld, toRecord,
  type EventLog, type Said,
} from '../index.js';
import { listeners } from './hearing.js';
import { serialTable } from './serial-column-log.js';
import { countersTable, eventId, heardTables, ownTables, thing, thingChanged, thingSeen } from './story.js';
import { openLog, type LogAddress, type Task } from './task.js';

jest.setTimeout(150_000);

const library = join(import.meta.dirname, '../..');
const root = join(library, '../..');
const child = join(library, 'dist/contract/child.js');

const jarsDirectory = join(process.env['STATE_FOLDER'] || join(root, '.state'), 'kafka-jars');

/** One of the two, with the means to take it away and bring it back. */
interface Transport {
  readonly address: LogAddress;
  /** Gives an address where nobody answers when the log itself is not ours to kill. */
  takeAway(): Promise<LogAddress | undefined>;
  bringBack(): Promise<void>;
  /** Makes the log forget the first records of a topic, as an administrator could. */
  cutBeginning(topic: string): Promise<void>;
  close(): Promise<void>;
}

async function superuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: testServerUrl() });
  await client.connect();
  return await work(client).finally(() => client.end());
}

async function postgresTransport(): Promise<Transport> {
  const database = await createTestDatabase({ searchPath: ['log'], ddl: [...logTables, serialTable] });
  for (const grant of logGrants(`${database.name}_app`)) await database.ownerPool.query(grant);
  const allow = (allowed: boolean) => superuser(async (client) => {
    await client.query(`alter database ${database.name} allow_connections ${String(allowed)}`);
    if (!allowed) await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database.name]);
  });
  return {
    address: { kind: 'postgres', url: database.url },
    takeAway: () => allow(false).then(() => undefined),
    bringBack: () => allow(true),
    cutBeginning: async (topic) => {
      await database.ownerPool.query('delete from log_record where position < 2 and partition_id in (select id from log_partition where topic = $1)', [topic]);
    },
    close: () => database.drop(),
  };
}

async function kafkaTransport(): Promise<Transport> {
  const given = process.env['KAFKA_BROKERS'];
  const dataDirectory = mkdtempSync(join(tmpdir(), 'renda-test-kafka-'));
  const start = (port?: number): Promise<LocalKafka> => startKafka({ dataDirectory, jarsDirectory, ...(port === undefined ? {} : { port }) });
  let broker = given ? undefined : await start();
  const brokers = given ?? broker?.brokers ?? '';
  return {
    address: { kind: 'kafka', brokers, sessionMilliseconds: given ? 6000 : 1500 },
    async takeAway() {
      if (!broker) return { kind: 'kafka', brokers: '127.0.0.1:1', sessionMilliseconds: 6000 };
      process.kill(broker.pid, 'SIGKILL');
      await broker.ended;
      return undefined;
    },
    async bringBack() {
      if (broker) broker = await start(broker.port);
    },
    async cutBeginning(topic) {
      const admin = new kafkajs.Kafka({ brokers: brokers.split(','), logLevel: kafkajs.logLevel.NOTHING }).admin();
      await admin.connect();
      // The client must have looked at the topic before.
      await admin.fetchTopicOffsets(topic);
      await admin.deleteTopicRecords({ topic, partitions: [0, 1, 2].map((partition) => ({ partition, offset: '2' })) });
      await admin.disconnect();
    },
    async close() {
      await broker?.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

async function whyNoKafka(): Promise<string | undefined> {
  const missing = await missingForKafka();
  if (missing.length > 0) return `missing: ${missing.join(', ')}`;
  return await kafkaJars(jarsDirectory).then(() => undefined, (error: unknown) => String(error).slice(0, 200));
}

/** Which legs can run here. */
async function legs(): Promise<{ name: string; open: () => Promise<Transport> }[]> {
  const postgres = { name: 'PostgreSQL', open: postgresTransport };
  const trouble = process.env['KAFKA_BROKERS'] ? undefined : await whyNoKafka();
  if (trouble === undefined || process.env['REQUIRE_KAFKA'] === '1') return [postgres, { name: 'Kafka', open: kafkaTransport }];
  const line = '!'.repeat(100);
  process.stderr.write(`\n${line}\n!! The event log's contract DID NOT RUN ON KAFKA: no KAFKA_BROKERS, and none can be started here (${trouble})\n${line}\n\n`);
  return [postgres];
}

interface Effect { event_id: string; subject: string; version: number; pid: number }

/** A service of its own for one test: its database, its topics, and processes that do its work. */
class House {
  readonly prefix = `t${crypto.randomUUID().slice(0, 8)}`;
  readonly topic = `${this.prefix}.contract.thing`;
  readonly echoTopic = `${this.prefix}.contract.echo`;
  readonly #children: ChildProcess[] = [];
  readonly said: string[] = [];
  restarts = true;

  private constructor(readonly database: TestDatabase, readonly address: LogAddress, readonly log: EventLog) {}

  static async open(address: LogAddress): Promise<House> {
    const database = await createTestDatabase({
      ddl: [...deliveryMigrations.own, ...ownTables, buildHeard('heard'), countersTable],
    });
    const house = new House(database, address, openLog(address));
    await house.log.ensureTopics([house.topic, house.echoTopic], 3);
    return house;
  }

  start(task: Task): ChildProcess & { output: string[] } {
    const process = Object.assign(spawn('node', [child, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'pipe'] }), { output: [] as string[] });
    process.stdout?.setEncoding('utf8').on('data', (text: string) => process.output.push(...text.split('\n').filter((line) => line !== '')));
    process.stderr?.resume();
    this.#children.push(process);
    return process;
  }

  async done(task: Task): Promise<string[]> {
    const process = this.start(task);
    const code = await new Promise((resolve) => process.once('close', resolve));
    expect(code).toBe(0);
    return process.output;
  }

  hear(group = 'house', more: { deadlineMilliseconds?: number; url?: string } = {}): ChildProcess {
    return this.start({ role: 'hear', log: this.address, url: this.database.url, group: `${this.prefix}.${group}`, prefix: this.prefix, ...more });
  }

  /** A hearing process that is started again whenever it ends, as a service manager would. */
  hearAlways(more: { deadlineMilliseconds?: number } = {}): void {
    this.hear('house', more).once('close', () => { if (this.restarts) this.hearAlways(more); });
  }

  relay(more: { batch?: number; diesAfterPublishing?: number; log?: LogAddress } = {}): ChildProcess & { output: string[] } {
    return this.start({ role: 'relay', log: this.address, url: this.database.url, prefix: this.prefix, batch: more.batch ?? 500, ...more });
  }

  async say(said: readonly Said[]): Promise<void> {
    await inTransaction(this.database.pool, (sql) => appendToOutbox(sql, said));
    this.said.push(...said.map((one) => one.event.id));
  }

  async effects(pool = this.database.pool): Promise<Effect[]> {
    return (await pool.query<Effect>('select event_id, subject, version::integer as version, pid from effect order by number')).rows;
  }

  async unpublished(): Promise<number> {
    return (await this.database.pool.query<{ rows: number }>('select count(*)::integer as rows from outbox')).rows[0]?.rows ?? -1;
  }

  async inLog(topic = this.topic): Promise<number> {
    return (await this.log.ends([topic])).reduce((sum, each) => sum + each.position, 0);
  }

  /** Waits until every one of these has had its effect, then looks for faults. */
  async allArrive(ids: readonly string[] = this.said, within = 30_000): Promise<void> {
    await eventually(async () => {
      const effects = new Set((await this.effects()).map((effect) => effect.event_id));
      expect(ids.filter((id) => !effects.has(id)).length).toBe(0);
    }, { within });
    expect(faults(ids, await this.effects())).toEqual([]);
  }

  async close(): Promise<void> {
    this.restarts = false;
    for (const process of this.#children) process.kill('SIGKILL');
    await this.log.close();
    await this.database.drop();
  }
}

function buildHeard(schema: string): string {
  return `set local search_path = ${schema}; ${[...deliveryMigrations.heard, ...heardTables].join(';')}`;
}

/** The history's faults: lost, doubled, invented, out of order. None is wanted; the planted faults must show. */
function faults(said: readonly string[], effects: readonly Effect[]): string[] {
  const counts = new Map<string, number>();
  const last = new Map<string, number>();
  const found: string[] = [];
  for (const { event_id, subject, version } of effects) {
    counts.set(event_id, (counts.get(event_id) ?? 0) + 1);
    if ((last.get(subject) ?? 0) >= version) found.push(`out of order: ${subject} ${String(version)}`);
    last.set(subject, version);
  }
  const known = new Set(said);
  for (const id of said) if (!counts.has(id)) found.push(`lost: ${id}`);
  for (const [id, count] of counts) {
    if (count > 1) found.push(`doubled: ${id}`);
    if (!known.has(id)) found.push(`invented: ${id}`);
  }
  return found;
}

function changes(subjects: number, versions: number, { from = 1, prefix = 'thing' } = {}): Said[] {
  return Array.from({ length: versions }, (_, version) => Array.from({ length: subjects }, (_, subject) => ({
    definition: thingChanged, event: thing(`${prefix}-${String(subject)}`, from + version),
  }))).flat();
}

beforeAll(() => { execFileSync('node', [join(root, 'node_modules/typescript/bin/tsc'), '-b', library], { stdio: 'inherit' }); }, 120_000);

describe.each(await legs())('the contract of the event log, on $name', ({ open }) => {
  let transport: Transport;
  let house: House;
  const houses: House[] = [];
  const newHouse = async (): Promise<House> => {
    const opened = await House.open(transport.address);
    houses.push(opened);
    return opened;
  };
  beforeAll(async () => { transport = await open(); }, 180_000);
  afterEach(async () => { for (const opened of houses.splice(0)) await opened.close(); });
  afterAll(() => transport?.close());

  it('brings every event to its effect once, those of one aggregate in order of version', async () => {
    house = await newHouse();
    house.relay();
    house.hear();
    await house.say(changes(40, 5));
    await house.say(Array.from({ length: 20 }, (_, index) => ({ definition: thingSeen, event: thing(`thing-${String(index)}`, 6, {}, thingSeen) })));
    await house.allArrive();
    await eventually(async () => { expect([await house.unpublished(), await house.inLog(house.echoTopic)]).toEqual([0, 20]); });
  });

  it('publishes each event once between the relays of several processes, an aggregate\'s lowest version first', async () => {
    house = await newHouse();
    // Written in one transaction in any order, as a library's flush may do it; the batch is smaller than the aggregate's events.
    await house.say(changes(30, 9).toReversed());
    for (let relays = 0; relays < 3; relays += 1) house.relay({ batch: 4 });
    house.hear();
    await house.allArrive();
    expect(await house.inLog()).toBe(270);
  });

  it('places a key where Kafka\'s own Java partitioner places it', async () => {
    house = await newHouse();
    const topic = `${house.prefix}.contract.twelve`;
    await house.log.ensureTopics([topic], 12);
    const keys = ['21', 'foobar', 'a-little-bit-long-string', 'lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', eventId('a'), eventId('b'), '江苏省丹阳市'];
    await house.log.publish(keys.map((key) => ({ topic, key, headers: {}, value: '{}' })));
    const found = new Map<string, number>();
    const subscription = await house.log.subscribe({
      group: topic, topics: [topic], startAt: () => Promise.resolve(0),
      handle: (batch) => { for (const record of batch.records) found.set(record.key, record.partition); return Promise.resolve(); },
    });
    await eventually(() => { expect(found.size).toBe(keys.length); });
    await subscription.stop();
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(keys.map((key) => [key, partitionOf(key, 12)])));
  });

  it('refuses a topic that has another number of partitions', async () => {
    house = await newHouse();
    await expect(house.log.ensureTopics([house.topic], 4)).rejects.toMatchObject({ code: 'PARTITIONS_DIFFER' });
    await expect(house.log.ensureTopics([house.topic], 3)).resolves.toBeUndefined();
  });

  it('shares the partitions among the processes of a group, and gives those of a killed one to the other', async () => {
    house = await newHouse();
    house.relay();
    const [first] = [house.hear(), house.hear()];
    let version = 1;
    await eventually(async () => {
      await house.say(changes(30, 1, { from: version++ }));
      await house.allArrive();
      expect(new Set((await house.effects()).slice(-30).map((effect) => effect.pid)).size).toBe(2);
    }, { within: 20_000, every: 300 });
    first?.kill('SIGKILL');
    await house.say(changes(30, 3, { from: version }));
    await house.allArrive();
  });

  it('lets a new group read from the beginning, whatever others have read', async () => {
    house = await newHouse();
    house.relay();
    house.hear();
    await house.say(changes(10, 3));
    await house.allArrive();
    const other = await createTestDatabase({ ddl: [...deliveryMigrations.own, buildHeard('heard')] });
    const hearing = house.hear('other', { url: other.url });
    await eventually(async () => { expect(faults(house.said, await house.effects(other.pool))).toEqual([]); }, { within: 20_000 });
    hearing.kill('SIGKILL');
    await other.drop();
  });

  it('gives an event again to a handler that failed, before any later one of the aggregate', async () => {
    house = await newHouse();
    house.relay();
    house.hear();
    await house.say([
      ...changes(5, 1), { definition: thingChanged, event: thing('thing-0', 2, { trouble: 'throws three times' }) }, ...changes(5, 3, { from: 3 }),
    ]);
    await house.allArrive();
    expect(await heldEvents(house.database.pool)).toEqual([]);
  });

  it('loses nothing and repeats no effect when the relay dies between publishing and deleting', async () => {
    house = await newHouse();
    house.hear();
    await house.say(changes(30, 10));
    let deaths = 0;
    while (await house.unpublished() > 0 && deaths < 12) {
      const relay = house.relay({ batch: 20, diesAfterPublishing: 1 + deaths % 3 });
      await new Promise((resolve) => {
        const watching = setInterval(() => { void house.unpublished().then((left) => { if (left === 0) relay.kill('SIGKILL'); }); }, 200);
        relay.once('close', () => { clearInterval(watching); resolve(undefined); });
      });
      deaths += 1;
    }
    house.relay();
    await house.allArrive();
    expect(deaths).toBeGreaterThan(5);
    expect(await house.inLog()).toBeGreaterThan(300);
  });

  it('repeats no effect when hearing processes are killed in the middle', async () => {
    house = await newHouse();
    house.relay({ batch: 50 });
    house.hearAlways();
    for (let round = 0; round < 6; round += 1) {
      const hearing = house.hear();
      await house.say(changes(50, 4, { from: round * 4 + 1 }));
      await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 500));
      hearing.kill('SIGKILL');
    }
    await house.allArrive();
  });

  it('lets mutations go on while the log is away, and delivers in order when it is back', async () => {
    house = await newHouse();
    let relay = house.relay();
    house.hear();
    await house.say(changes(10, 2));
    await house.allArrive();
    const elsewhere = await transport.takeAway();
    const relayTo = (log: LogAddress) => {
      relay.kill('SIGKILL');
      relay = house.relay({ log });
    };
    try {
      if (elsewhere) relayTo(elsewhere);
      const began = Date.now();
      for (let version = 3; version < 13; version += 1) await house.say(changes(10, 1, { from: version }));
      expect(Date.now() - began).toBeLessThan(10_000);
      await eventually(() => { expect(relay.output.at(-1)).toContain('"publishing":false'); }, { within: 20_000 });
      expect(await house.unpublished()).toBe(100);
    } finally {
      await transport.bringBack();
    }
    if (elsewhere) relayTo(transport.address);
    await house.allArrive(house.said, 60_000);
    expect(relay.exitCode).toBeNull();
  });

  describe('fifty writers with random delays before their commits, and rollbacks', () => {
    const outcome = async (): Promise<string[]> => {
      const written = await house.done({ role: 'write', url: house.database.url, writers: 50, each: 8 });
      const committed = JSON.parse(written[0] ?? '[]') as string[];
      expect(committed.length).toBeGreaterThan(300);
      let seen = -1;
      await eventually(async () => {
        const effects = await house.effects();
        const settled = effects.length === seen || faults(committed, effects).length === 0;
        seen = effects.length;
        return settled && seen > 0;
      }, { within: 30_000, every: 1500 });
      return faults(committed, await house.effects());
    };

    it('lose no committed event, in order of version', async () => {
      house = await newHouse();
      house.relay();
      house.hear();
      expect(await outcome()).toEqual([]);
    });

    it('show the fault of a relay that goes by the last id (planted)', async () => {
      house = await newHouse();
      house.start({ role: 'last-id relay', log: house.address, url: house.database.url, prefix: house.prefix });
      house.hear();
      expect(await outcome()).toContainEqual(expect.stringContaining('lost'));
    });
  });

  it('loses nothing of four processes that append at once', async () => {
    house = await newHouse();
    house.hear();
    const names = ['a', 'b', 'c', 'd'];
    await Promise.all(names.map((name) => house.done({ role: 'append', log: house.address, prefix: house.prefix, name, count: 1000, batch: 20 })));
    await house.allArrive(names.flatMap((name) => appended(name, 1000)));
  });

  it('holds what cannot be handled with the later events of its aggregate in order, while all others go on', async () => {
    house = await newHouse();
    house.relay();
    house.hearAlways({ deadlineMilliseconds: 300 });
    const troubles = ['throws', 'exits', 'hangs', 'constraint'] as const;
    const raw = (subject: string, more: object) => ({ ...toRecord(house.topic, thing(subject, 1)), ...more });
    await house.log.publish([
      raw('not-json', { value: '{"half":' }), raw('no-version', { headers: { ce_type: thingChanged.type } }),
      raw('unknown-type', { headers: { ce_type: 'cn.renda.contract.thing.forgotten.v7' } }), raw('next-version', { headers: { ce_type: 'cn.renda.contract.thing.changed.v2' } }),
    ]);
    await house.say(changes(20, 2));
    const good = [...house.said];
    const say = (some: readonly string[]) => house.say(some.map((trouble) => ({ definition: thingChanged, event: thing(trouble, 1, { trouble }) })));
    // Those that leave the process alive first: a try that another's exit cuts short counts as a crash.
    const [throws, exits, hangs, constraint] = troubles;
    await say([throws, constraint]);
    await eventually(async () => { expect((await heldEvents(house.database.pool)).map(({ subject }) => subject)).toEqual(expect.arrayContaining([throws, constraint])); }, { within: 60_000 });
    await say([exits, hangs]);
    await house.say([...troubles, 'not-json'].flatMap((subject) => [2, 3].map((version) => ({ definition: thingChanged, event: thing(subject, version) }))));
    const others = changes(20, 3, { from: 3 });
    await house.say(others);
    good.push(...others.map((other) => other.event.id));
    await eventually(async () => {
      const held = await heldEvents(house.database.pool);
      expect(held.filter(({ subject }) => ![...troubles, 'not-json', 'no-version'].includes(subject))).toEqual([]);
      expect(held.map(({ subject }) => subject)).toEqual([...troubles, 'not-json'].flatMap((subject) => [subject, subject, subject]).concat('no-version').sort());
      const effects = new Set((await house.effects()).map((effect) => effect.event_id));
      expect(good.filter((id) => !effects.has(id))).toEqual([]);
    }, { within: 60_000, every: 200 });
    expect(faults(good, await house.effects())).toEqual([]);
    const held = await heldEvents(house.database.pool);
    expect(JSON.stringify(held)).not.toContain('王小明');
    const firsts = Object.fromEntries(held.filter((one) => !one.reason.startsWith('BEHIND')).map((one) => [one.subject, one.reason]));
    expect(firsts).toEqual({
      throws: expect.stringMatching(/^Error/), exits: expect.stringMatching(/^CRASHED/),
      // The process that hangs on one may be ended by the other's exit: then its try counts as a crash.
      hangs: expect.stringMatching(/DeadlineError|^CRASHED/),
      constraint: expect.stringMatching(/code=23502.*table=told/), 'not-json': 'UNREADABLE_DATA not JSON', 'no-version': expect.stringMatching(/^UNREADABLE_ATTRIBUTES .*aggregateversion/),
    });
    const idOf = (subject: string) => held.find((one) => one.subject === subject)?.id ?? '';
    expect(await retryHeld(house.database.pool, listeners, idOf('throws'))).toMatchObject({ handled: 0, left: 3 });
    await house.database.pool.query(`insert into told (name) values ('throws')`);
    expect(await retryHeld(house.database.pool, listeners, idOf('throws'))).toEqual({ handled: 3, left: 0, reason: null });
    expect(await skipHeld(house.database.pool, idOf('not-json'))).toEqual({ handled: 1, left: 2, reason: null });
    const next = (await heldEvents(house.database.pool)).find((one) => one.subject === 'not-json');
    expect(await retryHeld(house.database.pool, listeners, next?.id ?? '')).toEqual({ handled: 2, left: 0, reason: null });
    await house.say([{ definition: thingChanged, event: thing('throws', 4) }]);
    await eventually(async () => {
      const versions = (await house.effects()).filter((effect) => effect.subject === 'throws').map((effect) => effect.version);
      expect(versions).toEqual([1, 2, 3, 4]);
    });
  });

  it('holds the event that ends its process, and nothing that the process was handling beside it', async () => {
    house = await newHouse();
    house.relay();
    const inPartition = (partition: number): string => Array.from({ length: 100 }, (_, index) => `slow-${String(index)}`).find((subject) => partitionOf(subject, 3) === partition) ?? '';
    const slow = [0, 1, 2].filter((partition) => partition !== partitionOf('exits', 3)).map(inPartition);
    await house.say(slow.map((subject) => ({ definition: thingChanged, event: thing(subject, 1, { trouble: 'takes half a second' }) })));
    const good = [...house.said];
    await house.say([{ definition: thingChanged, event: thing('exits', 1, { trouble: 'exits before that' }) }]);
    // All of it is in the log before anybody hears, so each process that begins has all of it in hand.
    await eventually(async () => { expect(await house.unpublished()).toBe(0); });
    house.hearAlways();
    await eventually(async () => {
      const done = [...await house.effects(), ...await heldEvents(house.database.pool)].map(({ subject }) => subject);
      expect(done.sort()).toEqual(['exits', ...slow].sort());
    }, { within: 60_000 });
    expect((await heldEvents(house.database.pool)).map(({ subject, reason }) => [subject, reason.split(' ')[0]])).toEqual([['exits', 'CRASHED']]);
    expect(faults(good, await house.effects())).toEqual([]);
  });

  it('does not let one failing event delay the other aggregates by more than a second', async () => {
    house = await newHouse();
    house.relay();
    house.hear();
    await house.say(changes(30, 1));
    await house.allArrive();
    // Three tries, since a busy machine delays everything; half a second more for the looks of the test itself.
    const took: number[] = [];
    while (took.length < 3 && !took.some((milliseconds) => milliseconds < 1500)) {
      const bad = thing(`bad-${String(took.length)}`, 1, { trouble: 'throws' });
      const others = changes(30, 1, { from: 2 + took.length });
      const began = Date.now();
      await house.say([{ definition: thingChanged, event: bad }, ...others]);
      house.said.splice(house.said.indexOf(bad.id), 1);
      await house.allArrive();
      took.push(Date.now() - began);
    }
    expect(Math.min(...took)).toBeLessThan(1500);
  });

  it('builds the same rows again from the log into an empty schema, and says nothing meanwhile', async () => {
    house = await newHouse();
    house.relay();
    house.hear();
    await house.say([{ definition: thingChanged, event: thing('bad', 1, { trouble: 'throws when live' }) }, { definition: thingChanged, event: thing('bad', 2) }]);
    house.said.length = 0;
    await house.say(changes(20, 4));
    await house.say(Array.from({ length: 10 }, (_, index) => ({ definition: thingSeen, event: thing(`thing-${String(index)}`, 5, {}, thingSeen) })));
    await house.allArrive();
    await eventually(async () => { expect((await heldEvents(house.database.pool)).length).toBe(2); });
    await eventually(async () => { expect([await house.unpublished(), await house.inLog(house.echoTopic)]).toEqual([0, 10]); });
    const rows = async () => ({
      known: (await house.database.pool.query('select * from known_thing order by id')).rows,
      effects: (await house.effects()).map(({ event_id, version }) => `${event_id} ${String(version)}`).sort(),
      held: (await heldEvents(house.database.pool)).map(({ subject, position }) => `${subject} ${String(position)}`),
    });
    const before = await rows();
    const replaying = {
      service: house.prefix, ownerUrl: house.database.ownerUrl, log: house.log, listeners, prefix: house.prefix, build: async (schema: string) => { await house.database.ownerPool.query(buildHeard(schema)); },
    };
    const oldTable = await oidOf(house.database, 'heard.effect');
    const replay = replayHeard(replaying);
    await expect(replay).resolves.toEqual({ replayed: 92, held: 2 });
    expect(await oidOf(house.database, 'heard.effect')).not.toBe(oldTable);
    expect(await rows()).toEqual(before);
    expect([await house.unpublished(), await house.inLog(house.echoTopic)]).toEqual([0, 10]);
    // The live consumer goes on; a replay beside it loses nothing, doubles nothing and says nothing twice.
    let saying = true;
    let seen = 10;
    const talk = (async () => {
      for (let version = 6; saying; version += 2, seen += 20) {
        await house.say(changes(20, 1, { from: version }));
        await house.say(changes(20, 1, { from: version + 1 }).map(({ event }) => ({ definition: thingSeen, event: { ...event, type: thingSeen.type } })));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })();
    for (let round = 0; round < 3; round += 1) await replayHeard(replaying);
    saying = false;
    await talk;
    await house.allArrive();
    await eventually(async () => { expect([await house.unpublished(), await house.inLog(house.echoTopic)]).toEqual([0, seen]); });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await house.inLog(house.echoTopic)).toBe(seen);
    await house.database.pool.query(`insert into told (name) values ('throws when live')`);
    const [bad] = await heldEvents(house.database.pool);
    expect(await retryHeld(house.database.pool, listeners, bad?.id ?? '')).toEqual({ handled: 2, left: 0, reason: null });
    await transport.cutBeginning(house.topic);
    await expect(replayHeard(replaying)).rejects.toMatchObject({ code: 'BEGINNING_MISSING' });
  });
});

it('shows the fault of a log whose positions are a serial column (planted)', async () => {
  const transport = await postgresTransport();
  const address = { ...transport.address, kind: 'serial column' } as LogAddress;
  const house = await House.open(address);
  const heard = new Set<string>();
  const reading = await house.log.subscribe({
    group: 'reader', topics: [house.topic], startAt: () => Promise.resolve(0),
    handle: (batch) => { for (const record of batch.records) heard.add(record.headers['ce_id'] ?? ''); return Promise.resolve(); },
  });
  const names = ['a', 'b', 'c', 'd'];
  await Promise.all(names.map((name) => house.done({ role: 'append', log: address, prefix: house.prefix, name, count: 1000, batch: 20 })));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(names.flatMap((name) => appended(name, 1000)).filter((id) => !heard.has(id)).length).toBeGreaterThan(0);
  await reading.stop();
  await house.close();
  await transport.close();
});

it.each([
  ['21', -973932308], ['foobar', -790332482], ['a-little-bit-long-string', -985981536], ['a-little-bit-longer-string', -1486304829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971], ['abc', 479470107],
])('hashes %s as Kafka\'s Java client does', (key, hash) => {
  expect(murmur2(Buffer.from(key))).toBe(hash);
});

async function oidOf(database: TestDatabase, table: string): Promise<number> {
  const found = await database.ownerPool.query<{ oid: number }>('select $1::regclass::oid::integer as oid', [table]);
  return found.rows[0]?.oid ?? 0;
}

function appended(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, number) => thing(`${name}-${String(number % 10)}`, Math.floor(number / 10) + 1).id);
}
