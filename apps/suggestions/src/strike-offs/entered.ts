import { type Change, Refusal } from '@renda/subgraph';
import { observingGroups } from '../consultations/group-observer.js';
import { judgedSuggestion, unitsOf } from '../consultations/judged-suggestion.js';
import { Matter } from '../matters/matter.js';
import { liesIn } from '../registers/given.js';
import { reviewOpinions } from '../supervision/review-opinions/review-opinion.js';

interface Entered {
  readonly regionId: string;
  readonly regionPath: string;
  readonly listId: string | null;
  readonly kind: string | null;
  readonly matterId: string | null;
  readonly suggestionId: string | null;
  readonly reviewOpinionId: string | null;
  readonly text: string | null;
  number: number | null;
  unitId: string | null;
  bodyId: string | null;
  groupIds: string[] | null;
}

const references = ['matterId', 'suggestionId', 'reviewOpinionId'] as const;
type Shows = (typeof references)[number] | 'text';

/** What each kind is shown by, one of these at least, and by no other reference. */
const shownBy: Readonly<Record<string, readonly Shows[]>> = { MATTER: ['matterId'], SUGGESTION: ['suggestionId'], OPINION: ['reviewOpinionId', 'text'], PROBLEM: ['text'] };

/** It gets the next number of its list, whose rows come one after the other; the unit that has the matter, suggestion or opinion answers for it, where none is named. */
export async function entered(row: Entered, change: Change): Promise<void> {
  const [list] = await change.sql.query<{ bodyId: string }>('select body_id as "bodyId" from strike_off_list where id = $1 for update', [row.listId]);
  if (!list) throw new Refusal('NOT_AVAILABLE');
  row.bodyId = list.bodyId;
  const by = shownBy[row.kind ?? ''] ?? ['text'];
  if (by.every((name) => row[name] === null)) throw new Refusal('STEP_INCOMPLETE', { needed: by.join(' | ') });
  for (const other of references) if (!by.includes(other) && row[other] !== null) throw new Refusal('BAD_USER_INPUT', { field: other });
  // What was entered before in the same file is not written yet.
  if (change.origin === 'import') await change.settle();
  const [last] = await change.sql.query<{ number: number }>('select coalesce(max(number), 0)::int as number from strike_off_item where list_id = $1', [row.listId]);
  row.number = (last?.number ?? 0) + 1;
  if (row.matterId !== null) await ofMatter(row, change, row.matterId);
  if (row.suggestionId !== null) await ofSuggestion(row, change, row.suggestionId);
  if (row.reviewOpinionId !== null) await ofOpinion(row, change, row.reviewOpinionId);
}

/** As a suggestion: of the place that the list is kept at, or below it; what relapses there is opened again by who keeps the list. */
async function ofMatter(row: Entered, change: Change, matterId: string): Promise<void> {
  const matter = (await change.referred(Matter, [matterId], 'read')).get(matterId);
  liesIn(row.regionPath, matter, 'matter');
  row.unitId ??= matter.unitId;
}

async function ofSuggestion(row: Entered, change: Change, suggestionId: string): Promise<void> {
  const suggestion = await judgedSuggestion(change, suggestionId);
  liesIn(row.regionPath, suggestion, 'suggestion');
  const units = unitsOf(suggestion);
  if (row.unitId !== null && units.length > 0 && !units.includes(row.unitId)) throw new Refusal('NOT_OF_SUGGESTION', { party: 'UNDERTAKING_UNIT' });
  row.unitId ??= units[0] ?? null;
  row.groupIds = await observingGroups(change, suggestionId);
}

/** Given at the congress whose list it is. A committee that does not follow it up itself is told nothing of it: NOT_AVAILABLE. */
async function ofOpinion(row: Entered, change: Change, id: string): Promise<void> {
  const opinion = (await change.referred(reviewOpinions.entity, [id], 'read')).get(id);
  change.permit(opinion.scopes());
  if (opinion.regionId !== row.regionId) throw new Refusal('OPINION_ELSEWHERE');
  if (row.unitId !== null && opinion.unitId !== null && row.unitId !== opinion.unitId) throw new Refusal('OPINION_OF_OTHER_UNIT');
  row.unitId ??= opinion.unitId;
}
