import { on } from '@renda/event-delivery';
import { attendanceChanged } from '@renda/events';
import { writeLedger } from './write-ledger.js';

/** A verified attendance is one duty, however many days the activity lasts (AMB-01). */
export const onAttendanceChanged = on(attendanceChanged, (events, tx) =>
  writeLedger(events, tx, ({ personId, mandateId, day, regionId, stationId, activityId, activityType, dutyKind, mode, leftPost }) => (
    { personId, mandateId, measure: 'ATTENDANCE', day, regionId, stationId, activityId, activityType, dutyKind, mode, leftPost })));
