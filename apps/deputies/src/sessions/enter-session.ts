import type { ClosedRange } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { Term } from '../terms/term.js';
import { Session } from './session.js';

export interface SessionToEnter extends ClosedRange {
  readonly id?: string;
  readonly termId: string;
  readonly number: number;
  readonly opensYear: boolean;
}

/**
 * Enters sessions, each once (SESSION_EXISTS) and on days of its own (SESSION_OVERLAPS). Their term is held, so that those entered at the same time come
 * one after the other.
 */
export async function enterSessions(change: Change, given: readonly SessionToEnter[]): Promise<Session[]> {
  const terms = await change.referred(Term, given.map(({ termId }) => termId), 'held');
  return given.map((one) => {
    const session = Session.enter({ ...one, id: one.id ?? change.newId(), term: terms.get(one.termId), now: change.now });
    change.permit(session.scopes());
    change.em.persist(session);
    change.tell(session.told());
    return session;
  });
}
