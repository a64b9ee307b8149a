import { on } from '@renda/event-delivery';
import { visitChanged } from '@renda/events';
import { writeLedger } from './write-ledger.js';

/** A verified visit is one duty of its own measure; that it left the post is a facet, so both counts can have it (AMB-02). */
export const onVisitChanged = on(visitChanged, (events, tx) =>
  writeLedger(events, tx, ({ personId, mandateId, day, regionId, stationId, mode = 'ON_SITE', leftPost }) => (
    { personId, mandateId, measure: 'STATION_VISIT', day, regionId, stationId, activityId: null, activityType: null, dutyKind: null, mode, leftPost })));
