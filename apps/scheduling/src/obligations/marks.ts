import { type Listener, on, type Sql } from '@renda/event-delivery';
import {
  activityChanged, attendanceChanged, bodyChanged, congressPostChanged, contactMeetingChanged, exemptionChanged, groupChanged, handlingCaseRoundChanged, industryChanged, mandateChanged, matterChanged,
  membershipChanged, pairChanged, receptionChanged, regionChanged, reportChanged, residencyChanged, rulebookPublished, sessionChanged, stationChanged, suggestionChanged,
  tagChanged, termChanged, visitChanged, type DataOf, type EventDefinition, type RendaEvent,
} from '@renda/events';
import { civilDay, type CivilDay, dayOf } from '@renda/calendar';
import type { SubjectKind } from './subject-kinds.js';
import { always, type Due, markDue, markFound, markRegions } from './due.js';

const due = (kind: SubjectKind, id: string | null | undefined, since: string = always): Due[] => (id ? [{ kind, id, since: civilDay(since) as CivilDay }] : []);

/** When this is told, these are to be counted again. */
function marks<D extends EventDefinition>(definition: D, whom: (data: DataOf<D>, event: RendaEvent<DataOf<D>>) => Due[], more?: (events: readonly RendaEvent<DataOf<D>>[], sql: Sql) => Promise<void>): Listener {
  return on(definition, async (events, tx) => {
    await markDue(tx, events.flatMap((event) => whom(event.data, event)));
    await more?.(events, tx);
  });
}

const subjects = (events: readonly RendaEvent[]): string[] => events.map(({ subject }) => subject);
const none = (): Due[] => [];

/** What changes whom an obligation binds, or since when. */
const ofSubjects: readonly Listener[] = [
  marks(mandateChanged, (_, { subject }) => due('MANDATE', subject)),
  marks(tagChanged, ({ mandateId }) => due('MANDATE', mandateId)),
  marks(groupChanged, (_, { subject }) => due('GROUP', subject)),
  marks(membershipChanged, ({ groupId, from }) => due('GROUP', groupId, from)),
  marks(stationChanged, (_, { subject }) => due('STATION', subject), (events, sql) => markFound(sql, deputiesAtStations, subjects(events))),
  marks(residencyChanged, ({ mandateId, stationId, from }) => [...due('MANDATE', mandateId, from), ...due('STATION', stationId, from)]),
  marks(industryChanged, none, (events, sql) => markFound(sql, stationsOfIndustries, subjects(events))),
  marks(pairChanged, (_, { subject }) => due('PAIR', subject)),
  marks(congressPostChanged, ({ personId }) => due('SC_MEMBER', personId)),
  marks(bodyChanged, (_, { subject }) => due('BODY', subject), (events, sql) => markFound(sql, committeesOfBodies, subjects(events))),
  marks(exemptionChanged, ({ subjectKind, subjectId, from }) => due(subjectKind as SubjectKind, subjectId, from)),
];

/** What changes the periods and rules themselves: everybody below, in bulk. */
const ofRules: readonly Listener[] = [
  marks(termChanged, none, (events, sql) => markRegions(sql, events.map(({ data }) => data.regionId))),
  marks(sessionChanged, none, (events, sql) => markRegions(sql, events.map(({ data }) => data.regionId))),
  marks(rulebookPublished, none, (events, sql) => markRegions(sql, events.map(({ data }) => data.regionId))),
  on(regionChanged, async (events, tx) => {
    // The path is a copy of the tree: it moves here, the rules of the new place are judged by afterwards.
    await tx.query('update obligation o set region_path = r.path from region_heard r where r.id = o.region_id and r.id = any($1::uuid[]) and o.region_path <> r.path', [subjects(events)]);
    await markRegions(tx, subjects(events));
  }),
];

/** What is counted. */
const ofRecords: readonly Listener[] = [
  marks(activityChanged, none, (events, sql) => markFound(sql, partOfActivities, subjects(events))),
  marks(attendanceChanged, ({ mandateId, day }) => due('MANDATE', mandateId, day), async (events, sql) => {
    await markFound(sql, organisersOfActivities, events.map(({ data }) => data.activityId));
    await markFound(sql, committeeMembers, events.map(({ data }) => data.personId));
  }),
  marks(visitChanged, ({ mandateId, day }) => due('MANDATE', mandateId, day), (events, sql) => markFound(sql, committeeMembers, events.map(({ data }) => data.personId))),
  marks(receptionChanged, ({ mandateIds, stationId, day }) => [...mandateIds.flatMap((id) => due('MANDATE', id, day)), ...due('STATION', stationId, day)]),
  marks(contactMeetingChanged, ({ pairId, day }) => due('PAIR', pairId, day)),
  marks(reportChanged, ({ groupId, stationId, submittedOn }) => [...due('GROUP', groupId, submittedOn), ...due('STATION', stationId, submittedOn)]),
  marks(suggestionChanged, ({ groupId, stationId, leadMandateId, cosignerIds, submittedOn }) => [
    ...due('GROUP', groupId, submittedOn), ...due('STATION', stationId, submittedOn), ...[leadMandateId, ...cosignerIds].flatMap((id) => due('MANDATE', id, submittedOn))]),
  marks(handlingCaseRoundChanged, ({ bodyId, publishedOn }) => (publishedOn === null ? [] : due('BODY', bodyId, publishedOn))),
  marks(matterChanged, ({ promoterIds = [], raisedAt }) => promoterIds.flatMap((id) => due('MANDATE', id, dayOf(new Date(raisedAt))))),
];

const organisersOfActivities = `select o.kind, o.organiser_id, a.day from activity_organiser_heard o join activity_heard a on a.id = o.activity_id where a.id = any($1::uuid[])`;

/** Who organised an activity, the standing committee of whoever organised it, and who attended it. */
const partOfActivities = `${organisersOfActivities}
  union all select 'BODY', c.id, a.day from activity_heard a join body_heard b on b.id = a.organiser_body_id join body_heard c on c.region_id = b.region_id
    where a.id = any($1::uuid[]) and c.kind = 'STANDING_COMMITTEE'
  union all select 'MANDATE', t.mandate_id, a.day from attendance_heard t join activity_heard a on a.id = t.activity_id where a.id = any($1::uuid[])`;

/** The standing committees for whose region these bodies work: what a body organised counts for its committee. */
const committeesOfBodies = `select 'BODY', c.id, '${always}'::date from body_heard b join body_heard c on c.region_id = b.region_id where b.id = any($1::uuid[]) and c.kind = 'STANDING_COMMITTEE'`;

/** The stations of these industries, and of their branches. */
const stationsOfIndustries = `select 'STATION', s.id, '${always}'::date from industry_heard i join station_heard s on s.industry_id = i.id where i.id = any($1::uuid[]) or i.parent_id = any($1::uuid[])`;

/** Of these persons the members of standing committees: what they do at a station counts as a leader's. */
const committeeMembers = `select 'SC_MEMBER', person_id, '${always}'::date from congress_post_heard where person_id = any($1::uuid[])`;

/** Whose visits and receptions were at a station: what kind of station it is may be new. */
const deputiesAtStations = `select 'MANDATE', mandate_id, min(day) from visit_heard where station_id = any($1::uuid[]) group by mandate_id
  union all select 'MANDATE', d.mandate_id, min(r.day) from reception_deputy_heard d join reception_heard r on r.id = d.reception_id where r.station_id = any($1::uuid[]) group by d.mandate_id
  union all select 'MANDATE', mandate_id, valid_from from residency_heard where station_id = any($1::uuid[])`;

/** Each heard after the copy of what it speaks of. */
export const obligationMarks: readonly Listener[] = [...ofSubjects, ...ofRules, ...ofRecords];
