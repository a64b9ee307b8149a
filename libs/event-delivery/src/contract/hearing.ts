import type { RendaEvent } from '@renda/events';
import { newest, on, type HeardTx, type Listener } from '../listener.js';
import { pause } from '../waiting.js';
import { echoSaid, eventId, thing, thingChanged, thingSeen } from './story.js';

/** What the suite's service does with events: one effect row for each, the newest state of each thing, an echo for each seen. */
export const listeners: readonly Listener[] = [
  on(thingChanged, async (events, tx) => {
    for (const event of events) await misbehave(event.data.trouble, tx);
    await leaveEffects(events, tx);
    for (const event of newest(events)) {
      await tx.query(
        `insert into known_thing (id, version, event_id) values ($1, $2, $3)
         on conflict (id) do update set version = excluded.version, event_id = excluded.event_id where excluded.version > known_thing.version`,
        [event.subject, event.aggregateversion, event.id]);
    }
  }),
  on(thingSeen, async (events, tx) => {
    await leaveEffects(events, tx);
    for (const event of events) tx.emit(echoSaid, { ...thing(eventId(event.id), 1, {}, echoSaid), causationid: event.id });
  }),
];

async function leaveEffects(events: readonly RendaEvent[], tx: HeardTx): Promise<void> {
  await tx.query(
    `insert into effect (event_id, subject, version, pid)
     select e.event_id, e.subject, e.version, $2 from json_to_recordset($1::json) as e(event_id uuid, subject text, version bigint)`,
    [JSON.stringify(events.map((event) => ({ event_id: event.id, subject: event.subject, version: event.aggregateversion }))), process.pid]);
}

/** An event may name a trouble; a row of `told` with the trouble's name says that it is mended. */
async function misbehave(trouble: string | undefined, tx: HeardTx): Promise<void> {
  if (trouble === undefined) return;
  const mended = await tx.query('select 1 from told where name = $1', [trouble]);
  if (mended.length > 0) return;
  if (trouble === 'throws') throw new Error('a person named 王小明 must not appear in a reason');
  if (trouble === 'throws when live' && tx.live) throw new Error('live');
  if (trouble === 'exits') process.kill(process.pid, 'SIGKILL');
  if (trouble === 'hangs') await pause(60_000);
  if (trouble === 'takes half a second') await pause(500);
  if (trouble === 'exits before that') {
    await pause(250);
    process.kill(process.pid, 'SIGKILL');
  }
  if (trouble === 'constraint') await tx.query('insert into told (name) values (null)');
  if (trouble === 'throws three times' && await failures(tx) <= 3) throw new Error('not yet');
  if (trouble === 'loses the database eight times' && await failures(tx) <= 8) await tx.query('select pg_terminate_backend(pg_backend_pid())');
}

async function failures(tx: HeardTx): Promise<number> {
  const [row] = await tx.query<{ failure: string }>(`select nextval('failures') as failure`);
  return Number(row?.failure);
}
