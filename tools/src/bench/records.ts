import { addDays, civilDay } from '@renda/calendar';
import {
  activityChanged, attendanceChanged, contactMeetingChanged, receptionChanged, type RendaEvent, reportChanged, suggestionChanged, visitChanged,
} from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import type { Dice } from './dice.js';
import type { Bound, Deputy } from './subjects.js';

const firstDay = civilDay('2025-01-02');
const daysRecorded = 685;

interface When {
  readonly day: string;
  readonly status: string;
  readonly verifiedAt: string | null;
  readonly mode: string;
}

/** Of a hundred records ninety are verified, eight not yet, two taken back. */
function when(dice: Dice, day: string = addDays(firstDay, dice.below(daysRecorded))): When {
  const thrown = dice.below(100);
  const status = thrown < 90 ? 'VERIFIED' : thrown < 98 ? 'RECORDED' : 'CORRECTED';
  return { day, status, verifiedAt: status === 'RECORDED' ? null : `${day}T12:00:00+08:00`, mode: dice.chance(0.9) ? 'ON_SITE' : 'ONLINE' };
}

/**
 * So many duty records, place by place: an activity with those who attended, some visits, some receptions; of ten records six, three and one.
 * The activities themselves come on top, as do the reports, suggestions and meetings of groups, stations and pairs.
 */
export function* records(bound: readonly Bound[], count: number, dice: Dice): Generator<RendaEvent> {
  const places = bound.flatMap((place) => place.deputies.map(() => place)); // as often as it has deputies
  for (const place of bound) yield* once(place, dice);
  for (let left = count; left > 0; left -= 20) {
    const place = dice.one(places);
    for (const event of atOnePlace(place, Math.min(left, 20), dice)) yield event;
  }
}

function* atOnePlace({ county: { id: regionId }, deputies, stationIds, groupIds }: Bound, count: number, dice: Dice): Generator<RendaEvent> {
  const attendances = Math.ceil(count * 0.6);
  const receptions = stationIds.length > 0 ? Math.floor(count * 0.1) : 0;
  const stationId = stationIds.length > 0 ? dice.one(stationIds) : null;
  const activityId = newId();
  const activity = when(dice);
  const type = dice.chance(0.1) ? 'SIT_IN_COMMITTEE' : dice.one(['SPECIAL_RESEARCH', 'HOUSE_CALL', 'STATION_MEETING']);
  yield eventOf(activityChanged, activityId, 1, {
    type, status: 'VERIFIED', regionId, organiserBodyId: null, groupId: groupIds.length > 0 && dice.chance(0.5) ? dice.one(groupIds) : null, stationId, ownIndustry: true,
    startsAt: `${activity.day}T09:00:00+08:00`, endsAt: `${activity.day}T11:00:00+08:00`, mode: activity.mode, prescribed: false, verifiedAt: `${activity.day}T12:00:00+08:00`,
  });
  for (let at = 0; at < attendances; at += 1) {
    yield eventOf(attendanceChanged, newId(), 1, {
      activityId, activityType: type, ...dice.one(deputies), stationId, regionId, ...when(dice, activity.day), dutyKind: type === 'SIT_IN_COMMITTEE' ? 'SC_SIT_IN' : type, leftPost: dice.chance(0.9),
    });
  }
  for (let at = attendances + receptions; at < count; at += 1) yield visit(dice.one(deputies), stationId ?? newId(), regionId, dice);
  for (let at = 0; at < receptions; at += 1) {
    yield eventOf(receptionChanged, newId(), 1, { stationId: stationId ?? newId(), regionId, ...when(dice), fixedDay: dice.chance(0.5), mandateIds: [dice.one(deputies).mandateId], personTimes: 3 });
  }
}

function visit(deputy: Deputy, stationId: string, regionId: string, dice: Dice): RendaEvent {
  const on = when(dice);
  return eventOf(visitChanged, newId(), 1, { stationId, ...deputy, regionId, ...on, enteredAt: `${on.day}T09:00:00+08:00`, leftAt: null, purpose: 'RECEPTION', evidence: 'SCAN', leftPost: dice.chance(0.9) });
}

function* once({ county: { id: regionId }, groupIds, stationIds, pairs, deputies }: Bound, dice: Dice): Generator<RendaEvent> {
  const owners = [...groupIds.map((groupId) => ({ groupId, stationId: null })), ...stationIds.map((stationId) => ({ groupId: null, stationId }))];
  for (const owner of owners.filter(() => dice.chance(0.5))) {
    const { day: submittedOn } = when(dice);
    const accepted = { ...owner, regionId, submittedOn, status: 'ACCEPTED', highQuality: dice.chance(0.7), acceptedAt: `${submittedOn}T12:00:00+08:00` };
    yield eventOf(reportChanged, newId(), 1, { ...accepted, ownIndustry: true });
    yield eventOf(suggestionChanged, newId(), 1, { ...accepted, kind: 'SUGGESTION', leadMandateId: dice.one(deputies).mandateId, cosignerIds: [], solved: null, solvedOn: null });
  }
  for (const { id: pairId, memberId, deputy } of pairs) yield eventOf(contactMeetingChanged, newId(), 1, { pairId, memberId, ...deputy, regionId, helperBodyId: null, ...when(dice) });
}
