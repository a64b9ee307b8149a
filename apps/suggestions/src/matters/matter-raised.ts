import { dayOf } from '@renda/calendar';
import { Refusal, type Region } from '@renda/subgraph';
import type { HeardOccasion } from './matter-occasion.js';

export const matterKinds = ['VOTER', 'ENTERPRISE'] as const;
export const confirmers = ['SOURCE', 'STATION_HEAD'] as const;

/** Who does a step, and when. */
export interface By {
  readonly callerId: string;
  readonly at: Date;
}

export interface MatterRaised {
  readonly id: string;
  readonly stationId: string;
  readonly region: Region;
  readonly concerns: Region | null;
  readonly kind: string;
  readonly channel: string;
  readonly topic: string | null;
  readonly occasion: HeardOccasion | null;
  readonly title: string;
  readonly text: string;
}

/** Title and text as they are kept. */
export function wordsOf({ kind, title, text }: Pick<MatterRaised, 'kind' | 'title' | 'text'>): { title: string; text: string } {
  if (!(matterKinds as readonly string[]).includes(kind)) throw new Refusal('BAD_USER_INPUT', { field: 'kind' });
  const words = { title: title.trim(), text: text.trim() };
  if (words.title === '' || words.title.length > 100) throw new Refusal('BAD_USER_INPUT', { field: 'title', most: 100 });
  if (words.text === '' || words.text.length > 2000) throw new Refusal('BAD_USER_INPUT', { field: 'text', most: 2000 });
  return words;
}

/** An activity that was cancelled, and what was recorded as having been and taken back: nothing was raised at it. */
const takenBack = ['CANCELLED', 'CORRECTED'];

/** What was raised at an occasion was raised at its station, where it has one, and not before it. */
export function occasionFits(occasion: HeardOccasion | null, stationId: string, at: Date): void {
  if (occasion === null) return;
  if (occasion.stationId !== null && occasion.stationId !== stationId) throw new Refusal('OCCASION_ELSEWHERE', { stationId: occasion.stationId });
  if (takenBack.includes(occasion.status)) throw new Refusal('OCCASION_TAKEN_BACK', { status: occasion.status });
  if (occasion.day > dayOf(at)) throw new Refusal('OCCASION_LATER', { day: occasion.day, raisedOn: dayOf(at) });
}
