import { type Change, importer, key, moment } from '@renda/subgraph';
import { z } from 'zod';
import { tellStep } from './activity-step.js';
import type { Activity } from './activity.js';
import { type ActivityStatus, activityStatuses } from './activity.lifecycle.js';
import { planActivities } from './plan-activities.js';

const row = z.strictObject({
  type: z.string(), title: z.string(), region: key, organiser: key.nullish(), group: key.nullish(), station: key.nullish(), starts_at: moment, ends_at: moment,
  mode: z.string(), prescribed: z.boolean(), status: z.enum(activityStatuses), reason: z.string().nullish(),
});

/** Past activities of a file, led step by step to the status they have reached; the last state of each is told. */
export const activityImporter = importer('activity', row, async (rows, change, idOf) => {
  const activities = await planActivities(change, rows.map(({ id, row: past }) => ({
    ...past, id, regionId: idOf('region', past.region), organiserBodyId: idOf('body', past.organiser), groupId: idOf('group', past.group),
    stationId: idOf('station', past.station), startsAt: past.starts_at, endsAt: past.ends_at,
  })));
  for (const [index, activity] of activities.entries()) {
    const past = rows[index]?.row;
    if (past) lead(activity, past.status, past.reason, change);
    tellStep(change, 'import', activity.told(), activity.reason);
  }
});

/** An activity of the past was held when it ended, and one that was verified had attendance, which comes in its own file. */
const stepsTo: Readonly<Record<ActivityStatus, (activity: Activity, change: Change, reason?: string | null) => void>> = {
  PLANNED: () => undefined,
  CONSULTED: (activity) => { activity.consult(); },
  OPEN: (activity) => { activity.open(); },
  HELD: (activity, change) => { activity.open(); activity.hold(change.now); },
  RECORDED: (activity, change) => { stepsTo.HELD(activity, change); activity.settle({ unverified: 1, verified: 0 }); },
  VERIFIED: (activity, change) => { stepsTo.HELD(activity, change); activity.settle({ unverified: 0, verified: 1 }); },
  ARCHIVED: (activity, change) => { stepsTo.VERIFIED(activity, change); activity.archive(); },
  CANCELLED: (activity, change, reason) => { activity.cancel(reason); },
};

function lead(activity: Activity, status: ActivityStatus, reason: string | null | undefined, change: Change): void {
  stepsTo[status](activity, change, reason);
}
