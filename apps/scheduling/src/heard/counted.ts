import { on } from '@renda/event-delivery';
import {
  activityChanged, attendanceChanged, contactMeetingChanged, exemptionChanged, handlingCaseRoundChanged, matterChanged, receptionChanged, reportChanged, suggestionChanged, visitChanged,
} from '@renda/events';
import { copyOf, copyOfList } from '@renda/subgraph';

const verified = { status: ['text', 'status'], verified_at: ['timestamptz', 'verifiedAt'], changed_at: ['timestamptz', '@time'] } as const;
const mandate = { mandate_id: 'uuid' } as const;

/** Copies of what obligations count: this service hears its own events for it, and those of suggestions. */
export const countedCopies = [
  copyOf(activityChanged, 'activity_heard', {
    type: ['text', 'type'], region_id: ['uuid', 'regionId'], organiser_body_id: ['uuid', 'organiserBodyId'], station_id: ['uuid', 'stationId'],
    starts_at: ['timestamptz', 'startsAt'], ends_at: ['timestamptz', 'endsAt'], mode: ['text', 'mode'], own_industry: ['boolean', 'ownIndustry'],
    policy_subject: ['boolean', 'policySubject'], ...verified,
  }),
  copyOfList(activityChanged, {
    of: 'activity_heard', table: 'activity_organiser_heard', key: 'activity_id', columns: { kind: 'text', organiser_id: 'uuid' },
    rows: ({ groupId, stationId, coGroupIds = [], coStationIds = [] }) => [
      ...[groupId, ...coGroupIds].filter((id) => id !== null).map((id) => ['GROUP', id] as const),
      ...[stationId, ...coStationIds].filter((id) => id !== null).map((id) => ['STATION', id] as const),
    ],
  }),
  copyOf(attendanceChanged, 'attendance_heard', {
    activity_id: ['uuid', 'activityId'], activity_type: ['text', 'activityType'], mandate_id: ['uuid', 'mandateId'], person_id: ['uuid', 'personId'],
    station_id: ['uuid', 'stationId'], day: ['date', 'day'], duty_kind: ['text', 'dutyKind'], mode: ['text', 'mode'], left_post: ['boolean', 'leftPost'], ...verified,
  }),
  copyOf(visitChanged, 'visit_heard', {
    station_id: ['uuid', 'stationId'], mandate_id: ['uuid', 'mandateId'], person_id: ['uuid', 'personId'], day: ['date', 'day'], mode: ['text', 'mode'],
    left_post: ['boolean', 'leftPost'], ...verified,
  }),
  copyOf(receptionChanged, 'reception_heard', {
    station_id: ['uuid', 'stationId'], day: ['date', 'day'], mode: ['text', 'mode'], fixed_day: ['boolean', 'fixedDay'], ...verified,
  }),
  copyOfList(receptionChanged, {
    of: 'reception_heard', table: 'reception_deputy_heard', key: 'reception_id', columns: mandate, rows: ({ mandateIds }) => mandateIds.map((id) => [id]),
  }),
  copyOf(contactMeetingChanged, 'contact_meeting_heard', { pair_id: ['uuid', 'pairId'], day: ['date', 'day'], mode: ['text', 'mode'], ...verified }),
  copyOf(exemptionChanged, 'exemption_heard', {
    subject_kind: ['text', 'subjectKind'], subject_id: ['uuid', 'subjectId'], rule: ['text', 'rule'], reason: ['text', 'reason'], approved_by: ['uuid', 'approvedBy'],
    valid_from: ['date', 'from'], valid_to: ['date', 'to'], voided: ['boolean', 'voided'],
  }),
  copyOf(reportChanged, 'report_heard', {
    group_id: ['uuid', 'groupId'], station_id: ['uuid', 'stationId'], submitted_on: ['date', 'submittedOn'], status: ['text', 'status'],
    own_industry: ['boolean', 'ownIndustry'], high_quality: ['boolean', 'highQuality'], accepted_at: ['timestamptz', 'acceptedAt'], changed_at: ['timestamptz', '@time'],
  }),
  copyOf(suggestionChanged, 'suggestion_heard', {
    group_id: ['uuid', 'groupId'], station_id: ['uuid', 'stationId'], submitted_on: ['date', 'submittedOn'], status: ['text', 'status'],
    high_quality: ['boolean', 'highQuality'], solved: ['boolean', 'solved'], accepted_at: ['timestamptz', 'acceptedAt'], changed_at: ['timestamptz', '@time'],
  }),
  copyOfList(suggestionChanged, {
    of: 'suggestion_heard', table: 'suggestion_signer_heard', key: 'suggestion_id', columns: mandate,
    rows: ({ leadMandateId, cosignerIds }) => [leadMandateId, ...cosignerIds].map((id) => [id]),
  }),
  copyOf(handlingCaseRoundChanged, 'handling_case_round_heard', {
    body_id: ['uuid', 'bodyId'], year: ['int', 'year'], status: ['text', 'status'], published_on: ['date', 'publishedOn'], published_at: ['timestamptz', 'publishedAt'],
    changed_at: ['timestamptz', '@time'],
  }),
  ...promotedMatters(),
];

/** Matters that deputies pushed to solution; the many others are none of this service's business. */
function promotedMatters(): ReturnType<typeof on>[] {
  const copy = copyOf(matterChanged, 'matter_heard', { raised_at: ['timestamptz', 'raisedAt'], closed_at: ['timestamptz', 'closedAt'], solved: ['boolean', 'solved'] });
  const list = copyOfList(matterChanged, {
    of: 'matter_heard', table: 'matter_promoter_heard', key: 'matter_id', columns: mandate, rows: ({ promoterIds = [] }) => promoterIds.map((id) => [id]),
  });
  return [copy, list].map(({ hear }) => on(matterChanged, async (events, tx) => {
    const promoted = events.filter(({ data }) => (data.promoterIds ?? []).length > 0);
    if (promoted.length > 0) await hear(promoted, tx);
  }));
}
