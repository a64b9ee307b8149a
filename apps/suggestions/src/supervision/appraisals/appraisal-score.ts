import type { PolicyRow } from '@renda/caller';
import { appraisalScoreChanged } from '@renda/events';
import { type Change, field, Refusal, type Row } from '@renda/subgraph';
import { administrators } from '../../policy-rows.js';
import { register } from '../../registers/register.js';
import { body, mandate, organ, unit } from '../../registers/targets.js';
import { supervisors } from '../who-supervises.js';
import { appraisal, appraisals } from './appraisal.js';

const { amount, reference } = field;
const scorers: PolicyRow = { DEPUTY: 'GRANTED', ...supervisors };
type Appraisal = Row<typeof appraisals.definition.fields>;

/** A deputy scores by his own mandate and sees his own scores; the sheet of all stands on the appraisal. */
export const appraisalScores = register({
  entity: 'AppraisalScore', singular: 'appraisalScore', plural: 'appraisalScores', table: 'appraisal_score', kind: 'appraisal_score',
  title: { zh: '现场打分', en: 'A score given on the spot' },
  source: { title: { zh: '现场打分', en: 'Scores on the spot' }, citation: '004-SV-硬 L325-329' },
  states: { GIVEN: { zh: '已打分', en: 'given' } },
  fields: {
    appraisalId: reference(appraisal, '监督评议', 'Appraisal', { filter: true }),
    bodyId: reference(body, '组织评议的机构', 'Body that holds it'),
    organId: reference(organ, '机关', 'Organ'),
    unitId: reference(unit, '单位', 'Unit'),
    mandateId: reference(mandate, '打分的代表', 'Deputy who scores'),
    score: amount('分数', 'Score', 0, 1000),
  },
  lies: ['appraisalId'],
  sees: scorers,
  imports: administrators,
  opening: {
    zh: '打分：每名代表对每个评议对象一次', en: 'Score: each deputy each of those appraised once', mutation: 'scoreInAppraisal', to: 'GIVEN', by: scorers, needs: ['appraisalId', 'mandateId', 'score'], may: ['organId', 'unitId'], with: fits,
  },
  steps: [],
  says: appraisalScoreChanged,
  tells: ['appraisalId'],
  listed: [{ type: () => appraisals.view, by: 'appraisalId', as: 'scores', zh: '打分（代表只见自己的）', en: 'Scores; a deputy sees his own' }],
  also: {
    sentences: {
      APPRAISAL_OVER: { zh: '评议现为“{status}”，不再打分。', en: 'The appraisal is “{status}”; no score is taken any more.' },
      NOT_A_SCORER: { zh: '该代表不在打分代表之列。', en: 'This deputy is not among those who score.' },
      NOT_APPRAISED: { zh: '该机关、单位不在评议之列。', en: 'This organ or unit is not among those appraised.' },
      SCORE_OUTSIDE_SCALE: { zh: '分数应在 {least} 至 {most} 之间。', en: 'The score lies between {least} and {most}.' },
      APPRAISED_TWICE: { zh: '该代表对该对象已经打分。', en: 'This deputy has scored it already.' },
    },
    constraints: { appraisal_score_once: 'APPRAISED_TWICE' },
  },
});

interface Score {
  readonly appraisalId: string | null;
  bodyId: string | null;
  readonly organId: string | null;
  readonly unitId: string | null;
  readonly mandateId: string | null;
  readonly score: number | null;
}

/** Shared until the end of the change, so that no score comes in once the sheets are counted. */
async function fits(row: Score, change: Change): Promise<void> {
  const { organId, unitId, mandateId, score } = row;
  const found = (await change.referred<Appraisal>(appraisals.entity as never, [row.appraisalId])).get(row.appraisalId ?? '');
  row.bodyId = found.bodyId;
  if (change.origin !== 'import' && found.status !== 'PLANNED') throw new Refusal('APPRAISAL_OVER', { status: found.status }, undefined, { status: appraisals.definition.states });
  if (!found.scorerMandateIds?.includes(mandateId ?? '')) throw new Refusal('NOT_A_SCORER');
  const objects = [...(organId === null ? [] : [found.objectOrganIds?.includes(organId)]), ...(unitId === null ? [] : [found.objectUnitIds?.includes(unitId)])];
  if (objects.length !== 1 || objects[0] !== true) throw new Refusal('NOT_APPRAISED');
  const [least, most] = [found.leastScore ?? 0, found.mostScore ?? 0];
  if (score === null || score < least || score > most) throw new Refusal('SCORE_OUTSIDE_SCALE', { least, most });
}
