import type { PolicyRow } from '@renda/caller';
import { trackingChanged } from '@renda/events';
import { type Change, field, Refusal } from '@renda/subgraph';
import { administrators } from '../../policy-rows.js';
import { projectClue, projectClues } from '../../projects/project-clue.js';
import { linkOnce } from '../../provenance/provenance-link.js';
import { register } from '../../registers/register.js';
import { body, suggestion } from '../../registers/targets.js';
import { SuggestionView } from '../../suggestions/suggestion.view.js';
import { doneByThen } from '../days.js';
import { secondPerson } from '../second-person.js';
import { supervisors } from '../who-supervises.js';
import { reviewOpinion, reviewOpinions } from './review-opinion.js';

const { code, day, reference, text } = field;
const evidencers: PolicyRow = { GENERAL_OFFICE: 'GRANTED', WORK_COMMITTEE: 'GRANTED', SPECIAL_COMMITTEE: 'GRANTED' };
const accepters: PolicyRow = { WORK_COMMITTEE: 'GRANTED', SPECIAL_COMMITTEE: 'GRANTED', ADMINISTRATOR: 'GRANTED' };

/** What is tracked to its end (跟踪监督, 大闭环). */
const objectKinds = {
  REVIEW_OPINION: { zh: '审议意见', en: 'deliberation opinion' }, SUGGESTION: { zh: '代表建议', en: 'suggestion of deputies' }, LIVELIHOOD_PROJECT: { zh: '民生实事项目', en: 'livelihood project' },
};

export const trackings = register({
  entity: 'Tracking', singular: 'tracking', plural: 'trackings', table: 'tracking', kind: 'tracking',
  title: { zh: '跟踪监督', en: 'Something is tracked to its end' },
  source: { title: { zh: '跟踪监督', en: 'Tracking supervision' }, citation: '004-SV-实 L292-300' },
  states: {
    TRACKED: { zh: '跟踪中', en: 'tracked' }, EVIDENCED: { zh: '已提交依据', en: 'evidenced' }, STRUCK_OFF: { zh: '已销号', en: 'struck off' }, LOOKED_BACK: { zh: '已回头看', en: 'looked back at' },
  },
  fields: {
    objectKind: code('对象类别', 'What is tracked', { among: objectKinds, filter: true }),
    reviewOpinionId: reference(reviewOpinion, '审议意见', 'Deliberation opinion', { filter: true }),
    suggestionId: reference(suggestion, '代表建议', 'Suggestion', { filter: true }),
    projectClueId: reference(projectClue, '民生实事项目（已入备选项目库）', 'Livelihood project, from the pool on', { filter: true }),
    projectName: text('民生实事项目（无线索登记的）', 'Livelihood project of which no clue is kept', 200),
    bodyId: reference(body, '跟踪的机构', 'Body that tracks it', { filter: true }),
    evidence: text('办结依据', 'Evidence', 2000),
    acceptance: text('验收意见', 'What was accepted', 1000),
    lookedBackOn: day('回头看的日期', 'Day it was looked back at'),
    finding: text('回头看的结果', 'What the look-back found', 1000),
    reason: text('反弹的情况', 'How it relapsed', 1000),
  },
  lies: ['bodyId'],
  sees: supervisors,
  imports: administrators,
  opening: {
    zh: '列入跟踪监督', en: 'Track something', mutation: 'startTracking', to: 'TRACKED', by: supervisors, needs: ['bodyId'], may: ['reviewOpinionId', 'suggestionId', 'projectClueId', 'projectName'],
    with: async (row, change, { at }) => {
      const [first, ...more] = named(row);
      if (first === undefined || more.length > 0) throw new Refusal('TRACKED_ONE');
      row.objectKind = first.objectKind;
      await pooled(change, row.projectClueId);
      if (first.kind !== null) await linkOnce(change, { kind: first.kind, id: first.value }, 'SUPERVISED_BY', { kind: 'Tracking', id: row.id }, at);
    },
  },
  steps: [
    { zh: '提交办结依据', en: 'Evidence is given', action: 'evidence', mutation: 'evidenceTracking', from: ['TRACKED'], to: 'EVIDENCED', by: evidencers, needs: ['evidence'] },
    { zh: '验收销号（须由另一人）', en: 'It is accepted and struck off, by a second person', action: 'strikeOff', mutation: 'strikeOffTracking', from: ['EVIDENCED'], to: 'STRUCK_OFF', by: accepters,
      needs: ['acceptance'], with: secondPerson },
    { zh: '回头看', en: 'It is looked back at', action: 'lookBack', mutation: 'lookBackAtTracking', from: ['STRUCK_OFF', 'LOOKED_BACK'], to: 'LOOKED_BACK', by: supervisors, needs: ['lookedBackOn', 'finding'],
      with: ({ lookedBackOn }, _, step) => { doneByThen('lookedBackOn', lookedBackOn, step); } },
    { zh: '问题反弹，重新跟踪', en: 'It relapsed and is tracked again', action: 'relapse', mutation: 'relapseTracking', from: ['STRUCK_OFF', 'LOOKED_BACK'], to: 'TRACKED', by: supervisors, needs: ['reason'] },
  ],
  says: trackingChanged,
  tells: ['objectKind', 'reviewOpinionId', 'suggestionId', 'projectClueId', 'bodyId', 'lookedBackOn'],
  listed: [
    { type: () => reviewOpinions.view, by: 'reviewOpinionId', as: 'trackings', zh: '对该审议意见的跟踪（限可见）', en: 'How it is tracked, as far as the asker may see' },
    { type: () => projectClues.view, by: 'projectClueId', as: 'trackings', zh: '对该项目的跟踪监督（限可见）', en: 'How it is tracked, as far as the asker may see' },
    { type: () => SuggestionView, by: 'suggestionId', as: 'trackings', zh: '对该建议的跟踪监督（限可见）', en: 'How it is tracked, as far as the asker may see' },
  ],
  also: { sentences: { TRACKED_ONE: { zh: '一次跟踪只针对一件审议意见、建议或民生实事项目。', en: 'One deliberation opinion, suggestion or livelihood project is tracked at a time.' }, NOT_IN_POOL: { zh: '该线索还未入备选项目库（{status}）。', en: 'This clue is not in the pool ({status}).' } } },
});

interface Named {
  readonly reviewOpinionId: string | null;
  readonly suggestionId: string | null;
  readonly projectClueId: string | null;
  readonly projectName: string | null;
}

interface Tracked {
  readonly objectKind: keyof typeof objectKinds;
  /** Its type in the graph; null for what is only called by a name. */
  readonly kind: string | null;
  readonly value: string;
}

function named({ reviewOpinionId, suggestionId, projectClueId, projectName }: Named): Tracked[] {
  const all = [['REVIEW_OPINION', 'ReviewOpinion', reviewOpinionId], ['SUGGESTION', 'Suggestion', suggestionId], ['LIVELIHOOD_PROJECT', 'ProjectClue', projectClueId], ['LIVELIHOOD_PROJECT', null, projectName]] as const;
  return all.flatMap(([objectKind, kind, value]) => (value === null ? [] : [{ objectKind, kind, value }]));
}

/** A project is tracked from the pool on: before, it is a clue that somebody may still reject (P-35, P-58). */
async function pooled(change: Change, projectClueId: string | null): Promise<void> {
  if (projectClueId === null) return;
  const { status } = (await change.referred(projectClues.entity, [projectClueId], 'read')).get(projectClueId);
  if (['FORMED', 'VETTED', 'REJECTED'].includes(status)) throw new Refusal('NOT_IN_POOL', { status }, undefined, { status: projectClues.definition.states });
}
