import type { Stoppable } from '@renda/service-runtime';
import { asLongAsItRuns, type ByItself, oneByOne, Refusal, type Working } from '@renda/subgraph';
import type pg from 'pg';
import { sendInvitations, sharedActivity } from '../invitations/invite-deputies.js';

const atOnce = 200;

interface Waiting {
  readonly activityId: string;
  readonly mandateId: string;
  readonly preparationId: string;
}

/**
 * Who took part in the inspection before a special work report is heard may sit in at that meeting (001§18): the service invites each of them by itself as soon as the
 * standing committee has opened the meeting, once, and not when it is over. Whose mandate does not hold on the day of the meeting is not invited.
 */
export function inviteToSitIn({ pool, itself, caughtUp, onTrouble }: Working, every = 2_000): Stoppable {
  return asLongAsItRuns({ caughtUp, onTrouble }, async () => (await sitInRound({ pool, itself })) === atOnce, every);
}

/** Invites those who wait, at most 200; answers how many there were. Two processes at once invite nobody twice, and one who cannot be invited holds up no other. */
export async function sitInRound({ pool, itself }: { readonly pool: pg.Pool; readonly itself: ByItself }): Promise<number> {
  const { rows } = await pool.query<Waiting>(waiting);
  await oneByOne(rows, (one) => invite(itself, one));
  return rows.length;
}

/** What another process, or somebody, did meanwhile needs no more. */
async function invite(itself: ByItself, { activityId, mandateId, preparationId }: Waiting): Promise<void> {
  try {
    await itself(async (change) => sendInvitations(change, await sharedActivity(change, activityId), [mandateId], preparationId));
  } catch (error) {
    if (!(error instanceof Refusal) || !['ALREADY_INVITED', 'STATUS_UNFIT', 'MANDATE_NOT_HELD'].includes(error.code)) throw error;
  }
}

const waiting = `
  select a.id as "activityId", p.mandate_id as "mandateId", p.id as "preparationId"
  from (select id, meeting_id, unnest(participant_ids) as mandate_id from report_preparation_heard where status = 'INSPECTED' and meeting_id is not null) p
  join activity a on a.id = p.meeting_id and a.status = 'OPEN'
  join body_heard b on b.id = a.organiser_body_id and b.kind = 'STANDING_COMMITTEE'
  join mandate_heard m on m.id = p.mandate_id and not m.voided
    and m.valid_from <= (a.starts_at at time zone 'Asia/Shanghai')::date and coalesce(m.valid_to > (a.starts_at at time zone 'Asia/Shanghai')::date, true)
  where not exists (select from invitation i where i.activity_id = a.id and i.mandate_id = p.mandate_id)
  order by a.id, p.mandate_id limit ${atOnce}`;
