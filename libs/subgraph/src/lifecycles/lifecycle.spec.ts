import { describe, expect, it } from '@jest/globals';
import { Refusal, say } from '../refusal.js';
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

describe('the titles of a lifecycle', () => {
  const states = {
    DRAFT: { zh: '草稿', en: 'Draft' }, FILED: { zh: '已提出', en: 'Filed' }, RETURNED: { zh: '退回', en: 'Returned' }, DONE: { zh: '办结', en: 'Done' }, DROPPED: { zh: '撤回', en: 'Dropped' },
  };
  const titles = { states, needs: { text: { zh: '内容', en: 'the text' }, unit: { zh: '承办单位', en: 'the unit' } } };
  const order = { place: { DRAFT: 0, RETURNED: 1, FILED: 1, DONE: 2, DROPPED: 2 }, ended: {} };
  const [one, inOrder] = [lifecycleOf<State, Action, string, 'text' | 'unit'>(steps, { titles }), lifecycleOf<State, Action, string, 'text' | 'unit'>(steps, { titles, chain: order })];
  const said = (work: () => unknown, language: 'zh' | 'en'): string => {
    try {
      work();
    } catch (error) {
      return say({}, error as Refusal, language);
    }
    return '';
  };

  it.each<[() => unknown, string, string]>([
    [() => one.after('DONE', 'file'), '现为“办结”，这一步只在“草稿、退回”时可做。', 'It stands at “Done” now; this step is done at “Draft, Returned”.'],
    [() => one.after('RETURNED', 'file', { text: '修路' }), '这一步还缺：承办单位。', 'This step still needs: the unit.'],
    [() => inOrder.after('DRAFT', 'finish'), '环节不能跳过：现为“草稿”，须先到“已提出”。', 'No stage may be skipped: it stands at “Draft”, and must reach “Filed” first.'],
    [() => inOrder.after('DONE', 'sendBack'), '这一步已经过去：现为“办结”，只在“已提出”时可做。', 'This step is past: it stands at “Done”, and the step is done at “Filed”.'],
  ])('stand in what its refusals say: %#', (work, zh, en) => {
    expect([said(work, 'zh'), said(work, 'en')]).toEqual([zh, en]);
  });
});
