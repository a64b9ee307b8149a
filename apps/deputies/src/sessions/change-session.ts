import type { CivilDay } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { Term } from '../terms/term.js';
import { Session } from './session.js';

export interface SessionToChange {
  readonly sessionId: string;
  readonly from: CivilDay | null;
  readonly to: CivilDay | null;
  readonly opensYear: boolean | null;
  readonly expectedVersion?: number | null | undefined;
}

/** Gives a session other days, or says whether it opens a year; what is null stays. Its term is held, as by who enters another session. */
export async function changeSession(change: Change, given: SessionToChange): Promise<Session> {
  const session = await change.lock(Session, given.sessionId, given.expectedVersion);
  const terms = await change.referred(Term, [session.termId], 'held');
  const days = { from: given.from ?? session.validFrom, to: given.to ?? session.validTo };
  change.tell(...session.change(days, given.opensYear ?? session.opensYear, terms.get(session.termId)));
  return session;
}
