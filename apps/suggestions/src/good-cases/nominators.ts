import type { RowScopes } from '@renda/caller';
import { type Change, Refusal } from '@renda/subgraph';
import type { Suggestion } from '../suggestions/suggestion.js';
import { handlingCaseSource } from './handling-case-round.js';

export const nominators = { UNIT: { zh: '承办单位', en: 'the unit itself' }, COMMITTEE: { zh: '人大的机构', en: 'a body of the congress' }, DEPUTY: { zh: '提出建议的代表', en: 'deputies who brought it out' } };

interface Nominating {
  readonly regionPath: string;
  readonly nominatedBy: string | null;
  readonly unitId: string | null;
  readonly committeeId: string | null;
  readonly mandateIds: readonly string[] | null;
  readonly personIds: readonly string[];
}

/** In whose name a case is nominated: only for him may who has no right over the whole place do it. Throws STEP_INCOMPLETE, BAD_USER_INPUT or NOMINATOR_UNFIT. */
export async function ofNominator(change: Change, row: Nominating, { regionId, own }: { readonly regionId: string; readonly own: Suggestion }): Promise<RowScopes> {
  const { nominatedBy, unitId, committeeId, mandateIds } = row;
  if (nominatedBy !== 'COMMITTEE' && committeeId !== null) throw new Refusal('BAD_USER_INPUT', { field: 'committeeId' });
  if (nominatedBy !== 'DEPUTY' && mandateIds !== null && mandateIds.length > 0) throw new Refusal('BAD_USER_INPUT', { field: 'mandateIds' });
  const regionPaths = [row.regionPath];
  if (nominatedBy === 'UNIT') {
    if (unitId === null) throw new Refusal('STEP_INCOMPLETE', { needed: 'unitId' }, handlingCaseSource);
    return { regionPaths, unitIds: [unitId] };
  }
  if (nominatedBy === 'COMMITTEE') {
    if (committeeId === null) throw new Refusal('STEP_INCOMPLETE', { needed: 'committeeId' }, handlingCaseSource);
    const { region_id: home } = await change.heard<{ region_id: string }>('body_heard', committeeId, ['region_id']);
    if (home !== regionId) throw new Refusal('NOMINATOR_UNFIT', {}, handlingCaseSource);
    return { regionPaths, bodyIds: [committeeId] };
  }
  if (mandateIds === null || mandateIds.length === 0) throw new Refusal('STEP_INCOMPLETE', { needed: 'mandateIds' }, handlingCaseSource);
  const authors = [own.leadMandateId, ...own.cosignerIds];
  if (mandateIds.some((id) => !authors.includes(id))) throw new Refusal('NOMINATOR_UNFIT', {}, handlingCaseSource);
  return { regionPaths, personIds: [...row.personIds] };
}
