import pg from 'pg';
import { toRecord } from '../cloud-event.js';
import { startConsumer } from '../consumer.js';
import type { EventLog } from '../event-log.js';
import { startRelay } from '../relay.js';
import { listeners } from './hearing.js';
import { lastIdRelay } from './last-id-relay.js';
import { thing } from './story.js';
import { openLog, type Task } from './task.js';
import { write } from './writing.js';

// A publisher or consumer of the contract suite: a process of its own, that is killed.
const task = JSON.parse(process.argv[2] ?? '') as Task;
const tell = (message: unknown): void => { process.stdout.write(`${JSON.stringify(message)}\n`); };
const onTrouble = (trouble: unknown): void => { process.stderr.write(`${String(trouble)}\n`); };
const poolOf = (url: string): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url });
  pool.on('error', () => undefined);
  return pool;
};

/** Ends the process in the worst moment: published, not yet deleted. */
function dyingLog(log: EventLog, after: number | undefined): EventLog {
  let published = 0;
  return {
    ...log,
    async publish(records) {
      await log.publish(records);
      published += 1;
      if (published === after) process.kill(process.pid, 'SIGKILL');
    },
  };
}

async function append(task: Extract<Task, { role: 'append' }>): Promise<void> {
  const log = openLog(task.log);
  for (let done = 0; done < task.count; done += task.batch) {
    await log.publish(Array.from({ length: task.batch }, (_, index) => {
      const number = done + index;
      return toRecord(`${task.prefix}.contract.thing`, thing(`${task.name}-${String(number % 10)}`, Math.floor(number / 10) + 1));
    }));
  }
  await log.close();
}

switch (task.role) {
  case 'hear':
    startConsumer({
      service: task.group, pool: poolOf(task.url), log: openLog(task.log), listeners, prefix: task.prefix, onTrouble,
      ...(task.deadlineMilliseconds === undefined ? {} : { deadlineMilliseconds: task.deadlineMilliseconds }),
    });
    break;
  case 'relay': {
    const log = dyingLog(openLog(task.log), task.diesAfterPublishing);
    const relay = startRelay({ pool: poolOf(task.url), log, prefix: task.prefix, batch: task.batch, onTrouble, backOff: { firstMilliseconds: 50, mostMilliseconds: 1000 } });
    setInterval(() => { tell(relay.health()); }, 200);
    break;
  }
  case 'last-id relay':
    await lastIdRelay(poolOf(task.url), openLog(task.log), task.prefix);
    break;
  case 'write':
    tell(await write(task.url, task.writers, task.each));
    process.exit(0);
    break;
  case 'append':
    await append(task);
    process.exit(0);
}
