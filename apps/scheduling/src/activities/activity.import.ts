import { importer, key, keys, moment } from '@renda/subgraph';
import { z } from 'zod';
import { tellStep } from './activity-step.js';
import type { Activity } from './activity.js';
import { type ActivityStatus, activityStatuses } from './activity.lifecycle.js';
import { planActivities } from './plan-activities.js';

const row = z.strictObject({
  type: z.string(), title: z.string(), region: key, organiser: key.nullish(), group: key.nullish(), station: key.nullish(), starts_at: moment, ends_at: moment,
  mode: z.string(), prescribed: z.boolean(), status: z.enum(activityStatuses), reason: z.string().nullish(),
  own_industry: z.boolean().nullish(), policy_subject: z.boolean().nullish(), co_groups: keys.nullish(), co_stations: keys.nullish(), verified_at: moment.nullish(),
});

/** Past activities of a file, led step by step to the status they have reached; the last state of each is told. */
export const activityImporter = importer('activity', row, async (rows, change, idOf) => {
  const activities = await planActivities(change, rows.map(({ id, row: past }) => ({
    ...past, id, regionId: idOf('region', past.region), organiserBodyId: idOf('body', past.organiser), groupId: idOf('group', past.group),
    stationId: idOf('station', past.station), startsAt: past.starts_at, endsAt: past.ends_at,
    ownIndustry: past.own_industry, policySubject: past.policy_subject,
    coGroupIds: past.co_groups?.map((one) => idOf('group', one)), coStationIds: past.co_stations?.map((one) => idOf('station', one)),
  })));
  for (const [index, activity] of activities.entries()) {
    const past = rows[index]?.row;
    if (past) stepsTo[past.status](activity, { reason: past.reason, now: change.now, verifiedAt: past.verified_at ?? null });
    tellStep(change, 'import', activity.told(), activity.reason);
  }
});

interface Past {
  readonly reason: string | null | undefined;
  readonly now: Date;
  readonly verifiedAt: Date | null;
}

/** An activity of the past was held when it ended, and one that was verified had attendance, which comes in its own file. */
const stepsTo: Readonly<Record<ActivityStatus, (activity: Activity, past: Past) => void>> = {
  PLANNED: () => undefined,
  CONSULTED: (activity) => { activity.consult(); },
  OPEN: (activity) => { activity.open(); },
  HELD: (activity, { now }) => { activity.open(); activity.hold(now); },
  RECORDED: (activity, past) => { stepsTo.HELD(activity, past); activity.settle({ unverified: 1, verified: 0 }, null); },
  VERIFIED: (activity, past) => { stepsTo.HELD(activity, past); activity.settle({ unverified: 0, verified: 1 }, past.verifiedAt); },
  ARCHIVED: (activity, past) => { stepsTo.VERIFIED(activity, past); activity.archive(); },
  CANCELLED: (activity, { reason }) => { activity.cancel(reason); },
};
