import { projectVettingChanged } from '@renda/events';
import { type Change, field, Refusal, statusUnfit } from '@renda/subgraph';
import { administrators, authors, offices } from '../policy-rows.js';
import { oneOf } from '../registers/given.js';
import { register } from '../registers/register.js';
import { body, unit } from '../registers/targets.js';
import { projectClue, projectClues } from './project-clue.js';
import { projectSource } from './project-opinion.js';

const { code, reference, text } = field;
const verdicts = { FEASIBLE: { zh: '可行', en: 'feasible' }, NOT_FEASIBLE: { zh: '不可行', en: 'not feasible' } };
const departments = { SPECIAL_COMMITTEE: 'GRANTED', UNDERTAKING_UNIT: 'GRANTED', ...offices } as const;

/** What one department that was asked says of a clue: once, while it is being vetted. */
export const projectVettings = register({
  entity: 'ProjectVetting', singular: 'projectVetting', plural: 'projectVettings', table: 'project_vetting', kind: 'project_vetting',
  title: { zh: '部门对线索的把关意见', en: "A department's verdict on a clue" },
  source: projectSource,
  states: { GIVEN: { zh: '已提出', en: 'given' } },
  fields: {
    clueId: reference(projectClue, '线索', 'Clue', { filter: true }),
    unitId: reference(unit, '把关的单位', 'Unit whose verdict it is', { filter: true }),
    bodyId: reference(body, '把关的委员会、机构', 'Body whose verdict it is', { filter: true }),
    verdict: code('把关意见', 'Verdict', { among: verdicts, filter: true }),
    reason: text('理由', 'Why', 1000),
  },
  lies: ['clueId'],
  sees: { ...authors, ...departments },
  imports: administrators,
  opening: { zh: '对线索提出把关意见', en: 'Give a verdict on a clue', mutation: 'vetProjectClue', to: 'GIVEN', by: departments, needs: ['clueId', 'verdict', 'reason'], may: ['unitId', 'bodyId'], with: whoWasAsked },
  steps: [],
  says: projectVettingChanged,
  tells: ['clueId', 'unitId', 'bodyId', 'verdict'],
  listed: [{ type: () => projectClues.view as new () => object, by: 'clueId', as: 'vettings', zh: '各部门的把关意见（限可见）', en: 'Verdicts of the departments, of those the asker may see' }],
  also: {
    constraints: { project_vetting_once: 'VETTED_ALREADY' },
    sentences: {
      VETTER_NOT_ASKED: { zh: '没有请该部门把关。', en: 'This department was not asked.' },
      VETTED_ALREADY: { zh: '该部门已提出把关意见。', en: 'This department has given its verdict already.' },
    },
  },
});

interface Verdict {
  readonly clueId: string | null;
  readonly unitId: string | null;
  readonly bodyId: string | null;
}

/** The clue stays where it is until the verdict is written: none is lost between the last look and the conclusion. */
async function whoWasAsked(row: Verdict, change: Change): Promise<void> {
  const who = oneOf(row, ['unitId', 'bodyId']);
  const clue = (await change.referred(projectClues.entity, [row.clueId])).get(row.clueId ?? '');
  if (change.origin === 'live' && clue.status !== 'FORMED') throw statusUnfit(clue.status, ['FORMED'], { source: projectSource, titles: projectClues.definition.states });
  if (!((who === 'unitId' ? clue.vetterUnitIds : clue.vetterBodyIds) ?? []).includes(row[who] ?? '')) throw new Refusal('VETTER_NOT_ASKED', {}, projectSource);
}
