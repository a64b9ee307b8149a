import { type HeardTx, on } from '@renda/event-delivery';
import { mandateChanged } from '@renda/events';
import { v5 } from 'uuid';
import type { Duty } from './duty.js';
import { type Cause, enterAll, type Entry } from './write-ledger.js';

/** What several deputies did together, as one event told it: a record for each, once it is known who he is. */
export interface SharedDuty {
  readonly mandateIds: readonly string[];
  readonly sourceId: string;
  readonly version: number;
  readonly time: string;
  readonly counts: boolean;
  readonly duty: Omit<Duty, 'personId' | 'mandateId'>;
  readonly cause: Cause;
}

interface Waiting extends Omit<SharedDuty, 'mandateIds'> {
  readonly mandateId: string;
}

interface Person {
  readonly id: string;
  readonly personId: string;
}

/** Enters each deputy's share. Of whom this service has not heard yet waits, since the events of two aggregates come in any order. */
export async function enterShared(shared: readonly SharedDuty[], tx: HeardTx): Promise<void> {
  const shares = shared.flatMap(({ mandateIds, ...one }) => mandateIds.map((mandateId) => ({ ...one, mandateId })));
  const asked = [...new Set(shares.map(({ mandateId }) => mandateId))];
  let persons = await personsOf(tx, asked);
  if (persons.size < asked.length) {
    // A mandate being heard at this moment is waited for; one heard later finds what waits.
    await tx.query(`select pg_advisory_xact_lock(${lock})`);
    persons = await personsOf(tx, asked);
  }
  const waiting = shares.filter(({ mandateId }) => !persons.has(mandateId));
  if (waiting.length > 0) {
    await tx.query(
      `insert into duty_waiting (mandate_id, source_id, version, share) select "mandateId", "sourceId", version, share
       from jsonb_to_recordset($1::jsonb) as told("mandateId" uuid, "sourceId" uuid, version int, share jsonb) on conflict do nothing`,
      [JSON.stringify(waiting.map((share) => ({ mandateId: share.mandateId, sourceId: share.sourceId, version: share.version, share })))]);
  }
  await enterAll(shares.flatMap((share) => entryOf(share, persons.get(share.mandateId))), tx);
}

const lock = `hashtext('duty_waiting')`;

async function personsOf(tx: HeardTx, mandateIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<Person>('select id, person_id as "personId" from mandate_heard where id = any($1::uuid[])', [mandateIds]);
  return new Map(rows.map(({ id, personId }) => [id, personId]));
}

/** What waited for a mandate is entered when it is heard of. */
export const onMandateKnown = on(mandateChanged, async (events, tx) => {
  await tx.query(`select pg_advisory_xact_lock_shared(${lock})`);
  const waited = await tx.query<{ share: Waiting }>(
    'with taken as (delete from duty_waiting where mandate_id = any($1::uuid[]) returning share, source_id, version) select share from taken order by source_id, version',
    [events.map(({ subject }) => subject)]);
  if (waited.length === 0) return;
  const persons = new Map(events.map(({ subject, data }) => [subject, data.personId]));
  await enterAll(waited.flatMap(({ share }) => entryOf(share, persons.get(share.mandateId))), tx);
});

function entryOf({ mandateId, sourceId, version, time, counts, duty, cause }: Waiting, personId: string | undefined): Entry[] {
  if (personId === undefined) return [];
  const heard = { key: v5(`${duty.measure}/${mandateId}`, sourceId), sourceId, version, eventId: cause.id, time, verified: counts, duty: { ...duty, personId, mandateId } };
  return [{ heard, cause }];
}
