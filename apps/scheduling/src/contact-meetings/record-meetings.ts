import type { CivilDay } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { heardPairs, pairOn } from '../heard/heard-pairs.js';
import { ContactMeeting } from './contact-meeting.js';

export interface MeetingEntry {
  readonly id?: string;
  readonly pairId: string;
  readonly day: CivilDay;
  readonly mode: string;
  readonly form: string | null;
  readonly helperBodyId: string | null;
  /** When it was written down, for a past record; now, for one made live. */
  readonly recordedAt?: Date;
}

/** Enters meetings of pairs that hold on the day, by the member himself or by an office. Tells nothing yet. */
export async function recordMeetings(change: Change, entries: readonly MeetingEntry[]): Promise<ContactMeeting[]> {
  const pairs = await heardPairs(change, entries.map(({ pairId }) => pairId));
  const bodies = await change.referredHeard('body_heard', entries.map(({ helperBodyId }) => helperBodyId), ['id']);
  return entries.map((entry) => {
    const helperBodyId = bodies.orNull(entry.helperBodyId)?.id ?? null;
    const meeting = ContactMeeting.record({
      ...entry, id: entry.id ?? change.newId(), pair: pairOn(pairs, entry.pairId, entry.day), helperBodyId, now: entry.recordedAt ?? change.now, by: change.caller.id,
    });
    change.permit(meeting.recordingScopes());
    change.em.persist(meeting);
    return meeting;
  });
}
