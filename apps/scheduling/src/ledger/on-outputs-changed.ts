import { dayOf } from '@renda/calendar';
import { on } from '@renda/event-delivery';
import { matterChanged, mediationChanged, type RendaEvent, reportChanged, suggestionChanged } from '@renda/events';
import type { Duty } from './duty.js';
import { enterShared, type SharedDuty } from './waiting-duties.js';

const plain = { activityId: null, dutyKind: null, mode: 'ON_SITE', leftPost: false } as const;
const submitted = ['SUBMITTED', 'ACCEPTED', 'SOLVED'];

function shared(event: RendaEvent, mandateIds: readonly string[], counts: boolean, duty: Omit<Duty, 'personId' | 'mandateId'>): SharedDuty {
  const { subject: sourceId, aggregateversion: version, time, id, source, origin, regionid, regionpath } = event;
  const cause = { id, source, origin, ...(regionid ? { regionid } : {}), ...(regionpath ? { regionpath } : {}) };
  return { mandateIds: [...new Set(mandateIds)], sourceId, version, time, counts, duty, cause };
}

/**
 * What deputies bring out and bring about is duty of each of them: a suggestion or bill of who signed it while it is submitted and not withdrawn, a solved
 * matter of who pushed it, a settled dispute of who mediated it, a research report of its authors until it is withdrawn. Taken back, it is countered like any other.
 * Of a report that was told before authors were, nobody is known, so it has no effect here.
 */
export const onOutputsChanged = [
  on(suggestionChanged, (events, tx) => enterShared(events.map((event) => {
    const { leadMandateId, cosignerIds, status, submittedOn: day, regionId, stationId, kind } = event.data;
    return shared(event, [leadMandateId, ...cosignerIds], submitted.includes(status), { ...plain, measure: 'SUGGESTION', day, regionId, stationId, activityType: kind });
  }), tx)),
  on(matterChanged, (events, tx) => enterShared(events.filter(({ data }) => (data.promoterIds ?? []).length > 0).map((event) => {
    const { promoterIds = [], solved, closedAt, stageSince, regionId, stationId, kind } = event.data;
    const day = dayOf(new Date(closedAt ?? stageSince));
    return shared(event, promoterIds, solved === true, { ...plain, measure: 'MATTER_SOLVED', day, regionId, stationId, activityType: kind });
  }), tx)),
  on(mediationChanged, (events, tx) => enterShared(events.map((event) => {
    const { mandateIds, status, heldOn, openedAt, regionId, stationId, partiesKind } = event.data;
    return shared(event, mandateIds, status === 'SETTLED', { ...plain, measure: 'MEDIATION', day: heldOn ?? dayOf(new Date(openedAt)), regionId, stationId, activityType: partiesKind });
  }), tx)),
  on(reportChanged, (events, tx) => enterShared(events.map((event) => {
    const { mandateIds = [], status, submittedOn: day, regionId, stationId } = event.data;
    return shared(event, mandateIds, submitted.includes(status), { ...plain, measure: 'RESEARCH_REPORT', day, regionId, stationId, activityType: null });
  }), tx)),
];
