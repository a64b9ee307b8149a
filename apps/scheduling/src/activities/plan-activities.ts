import type { Change } from '@renda/subgraph';
import { heardStations } from '../heard/heard-stations.js';
import { Activity } from './activity.js';

export interface ActivityPlan {
  readonly id?: string;
  readonly type: string;
  readonly title: string;
  readonly regionId: string;
  readonly organiserBodyId: string | null;
  readonly groupId: string | null;
  readonly stationId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly mode: string;
  readonly prescribed: boolean;
  readonly ownIndustry?: boolean | null | undefined;
  readonly policySubject?: boolean | null | undefined;
  readonly coGroupIds?: readonly string[] | null | undefined;
  readonly coStationIds?: readonly string[] | null | undefined;
}

/** Plans activities. Region, stations, groups and organiser must have been heard of (NOT_AVAILABLE), and the caller must be allowed there. Tells nothing yet. */
export async function planActivities(change: Change, plans: readonly ActivityPlan[]): Promise<Activity[]> {
  const regions = await change.referredRegions(plans.map(({ regionId }) => regionId));
  const stations = await heardStations(change, plans.flatMap(({ stationId, coStationIds }) => [stationId, ...(coStationIds ?? [])]));
  const groups = await change.referredHeard('group_heard', plans.flatMap(({ groupId, coGroupIds }) => [groupId, ...(coGroupIds ?? [])]), ['id']);
  const bodies = await change.referredHeard('body_heard', plans.map(({ organiserBodyId }) => organiserBodyId), ['id']);
  return plans.map((plan) => {
    const [region, station] = [regions.get(plan.regionId), stations.orNull(plan.stationId)];
    const groupId = groups.orNull(plan.groupId)?.id ?? null;
    const organiserBodyId = bodies.orNull(plan.organiserBodyId)?.id ?? null;
    const { ownIndustry = null, policySubject = null } = plan;
    const [coGroupIds, coStationIds] = [(plan.coGroupIds ?? []).map((id) => groups.get(id).id), (plan.coStationIds ?? []).map((id) => stations.get(id).id)];
    const activity = Activity.plan({
      ...plan, id: plan.id ?? change.newId(), region, station, groupId, organiserBodyId, ownIndustry, policySubject, coGroupIds, coStationIds, now: change.now,
    });
    change.permit(activity.scopes());
    change.em.persist(activity);
    return activity;
  });
}
