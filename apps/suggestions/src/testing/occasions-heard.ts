import { activityChanged, contactMeetingChanged, receptionChanged, visitChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import type { StationAtWork } from './station-at-work.js';

/** Occasions of one day at the station of `StationAtWork`, heard of. For specs only. */
export async function occasionsHeard(work: StationAtWork, day: string, stationId: string = work.place.station, status?: string): Promise<Record<'Activity' | 'Reception' | 'StationVisit' | 'ContactMeeting', string>> {
  const ids = { Activity: newId(), Reception: newId(), StationVisit: newId(), ContactMeeting: newId() };
  const regionId = work.place.town;
  await work.service.hear(
    eventOf(activityChanged, ids.Activity, 1, { regionId, stationId, groupId: null, organiserBodyId: null, type: 'TALK', status: status ?? 'OPEN', startsAt: `${day}T09:00:00+08:00` } as never),
    eventOf(receptionChanged, ids.Reception, 1, { regionId, stationId, day, status: status ?? 'VERIFIED' } as never),
    eventOf(visitChanged, ids.StationVisit, 1, { regionId, stationId, mandateId: newId(), day, status: status ?? 'VERIFIED' } as never),
    eventOf(contactMeetingChanged, ids.ContactMeeting, 1, { regionId, pairId: newId(), mandateId: newId(), day, status: status ?? 'VERIFIED' } as never),
  );
  return ids;
}
