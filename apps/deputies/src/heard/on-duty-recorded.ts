import { type Listener, on } from '@renda/event-delivery';
import { dutyRecorded } from '@renda/events';

/** The archive writes itself: each verified duty is one line, told apart by its own id, however often it is heard. A correction is a line of its own. */
export const dutyListener: Listener = on(dutyRecorded, async (events, tx) => {
  const rows = events.map(({ subject: id, time: recordedAt, data }) => ({ ...data, id, recordedAt }));
  await tx.query(
    `insert into timeline (id, person_id, mandate_id, measure, day, quantity, unit, region_id, station_id, activity_id, activity_type, mode, left_post, corrects, recorded_at)
     select id, "personId", "mandateId", measure, day, quantity, unit, "regionId", "stationId", "activityId", "activityType", mode, "leftPost", corrects, "recordedAt"
     from jsonb_to_recordset($1::jsonb) as d(id uuid, "personId" uuid, "mandateId" uuid, measure text, day date, quantity numeric, unit text, "regionId" uuid,
       "stationId" uuid, "activityId" uuid, "activityType" text, mode text, "leftPost" boolean, corrects uuid, "recordedAt" timestamptz)
     on conflict (id) do nothing`,
    [JSON.stringify(rows)],
  );
});
