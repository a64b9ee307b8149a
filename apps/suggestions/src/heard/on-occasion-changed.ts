import { activityChanged, appointmentChanged, attendanceChanged, contactMeetingChanged, invitationChanged, receptionChanged, visitChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

/** Where and when people were met or something was looked into, and how it stands: what is raised or done names the occasion. */
export const onOccasionChanged = [
  copyOf(activityChanged, 'activity_heard', {
    region_id: ['uuid', 'regionId'], station_id: ['uuid', 'stationId'], group_id: ['uuid', 'groupId'], organiser_body_id: ['uuid', 'organiserBodyId'], type: ['text', 'type'], status: ['text', 'status'],
    starts_at: ['timestamptz', 'startsAt'],
  }),
  copyOf(invitationChanged, 'invitation_heard', { activity_id: ['uuid', 'activityId'], mandate_id: ['uuid', 'mandateId'] }),
  copyOf(attendanceChanged, 'attendance_heard', { activity_id: ['uuid', 'activityId'], mandate_id: ['uuid', 'mandateId'], status: ['text', 'status'] }),
  copyOf(receptionChanged, 'reception_heard', { region_id: ['uuid', 'regionId'], station_id: ['uuid', 'stationId'], day: ['date', 'day'], status: ['text', 'status'] }),
  copyOf(visitChanged, 'visit_heard', { region_id: ['uuid', 'regionId'], station_id: ['uuid', 'stationId'], mandate_id: ['uuid', 'mandateId'], day: ['date', 'day'], status: ['text', 'status'] }),
  copyOf(contactMeetingChanged, 'contact_meeting_heard', { region_id: ['uuid', 'regionId'], pair_id: ['uuid', 'pairId'], mandate_id: ['uuid', 'mandateId'], day: ['date', 'day'], status: ['text', 'status'] }),
  copyOf(appointmentChanged, 'appointment_heard', {
    region_id: ['uuid', 'regionId'], mandate_id: ['uuid', 'mandateId'], capacity: ['text', 'capacity'], status: ['text', 'status'], received_at: ['timestamptz', 'receivedAt'],
  }),
];
