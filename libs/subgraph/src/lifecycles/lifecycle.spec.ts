import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../refusal.js';
import { lifecycleOf } from './lifecycle.js';

const source = { title: { zh: '六环节', en: 'Six stages' }, citation: '003-CZ-二-2' };
type State = 'DRAFT' | 'FILED' | 'RETURNED' | 'DONE' | 'DROPPED';
type Action = 'file' | 'sendBack' | 'finish' | 'drop';
const steps = [
  { from: 'DRAFT', action: 'file', to: 'FILED', needs: ['text'] },
  { from: 'RETURNED', action: 'file', to: 'FILED', needs: ['text', 'unit'] },
  { from: 'FILED', action: 'sendBack', to: 'RETURNED' },
  { from: 'FILED', action: 'finish', to: 'DONE' },
  { from: 'DRAFT', action: 'drop', to: 'DROPPED' },
] as const;
const plain = lifecycleOf<State, Action, string, 'text' | 'unit'>(steps);
const chain = lifecycleOf<State, Action, string, 'text' | 'unit'>(steps, {
  source, chain: { place: { DRAFT: 0, RETURNED: 1, FILED: 1, DONE: 2, DROPPED: 2 }, ended: { DROPPED: 'WAS_DROPPED' } },
});

function refusalOf(work: () => unknown): Pick<Refusal, 'code' | 'params' | 'rule'> {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, params: error.params, ...(error.rule ? { rule: error.rule } : {}) } as never;
  }
  throw new Error('it was not refused');
}

describe('a lifecycle', () => {
  it('leads where the row for the state and the action says', () => {
    expect([plain.after('DRAFT', 'file', { text: '修路' }), plain.after('FILED', 'sendBack')]).toEqual(['FILED', 'RETURNED']);
  });

  it('refuses what no row says, and names where it is done', () => {
    expect(refusalOf(() => plain.after('DONE', 'file', { text: '修路' }))).toEqual({ code: 'STATUS_UNFIT', params: { status: 'DONE', possible: 'DRAFT, RETURNED' } });
  });

  it.each([[undefined], [{}], [{ text: null }], [{ text: '  ' }]])('wants what its row needs: %j is not enough', (given) => {
    expect(refusalOf(() => plain.after('DRAFT', 'file', given))).toEqual({ code: 'STEP_INCOMPLETE', params: { stage: 'DRAFT', needed: 'text' } });
  });

  it('names the first need that is missing, an empty list too', () => {
    expect(refusalOf(() => chain.after('RETURNED', 'file', { text: '修路', unit: [] }))).toEqual({ code: 'STEP_INCOMPLETE', params: { stage: 'RETURNED', needed: 'unit' }, rule: source });
  });

  it.each([
    ['DRAFT', 'finish', 'STAGE_SKIPPED', { stage: 'DRAFT', needed: 'FILED' }],
    ['DRAFT', 'sendBack', 'STAGE_SKIPPED', { stage: 'DRAFT', needed: 'FILED' }],
    ['RETURNED', 'finish', 'STAGE_PASSED', { stage: 'RETURNED', needed: 'FILED' }],
    ['DONE', 'file', 'STAGE_PASSED', { stage: 'DONE', needed: 'RETURNED' }],
    ['DONE', 'drop', 'STAGE_PASSED', { stage: 'DONE', needed: 'DRAFT' }],
    ['DROPPED', 'file', 'WAS_DROPPED', { stage: 'DROPPED' }],
  ] as const)('in an order says whether it is too early, too late or over: at %s, to %s is %s', (state, action, code, params) => {
    expect(refusalOf(() => chain.after(state, action))).toEqual({ code, params, rule: source });
  });
});
