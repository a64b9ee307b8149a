import { scoringScaleChanged } from '@renda/events';
import { type Change, field, Refusal } from '@renda/subgraph';
import { administrators, committees, offices } from '../policy-rows.js';
import { register } from '../registers/register.js';
import { region } from '../registers/targets.js';

const { count, day, reference } = field;
const source = { title: { zh: '专门委员会考核打分', en: "The committees' scores" }, citation: '003-BH-三-二 L73' };

/** The scale that a place set for the scores of its committees, where its rules leave that to it (AMB-34): one at a time. */
export const scoringScales = register({
  entity: 'ScoringScale', singular: 'scoringScale', plural: 'scoringScales', table: 'scoring_scale', kind: 'scoring_scale',
  title: { zh: '考核打分的分制', en: 'The scale of scores of a place' },
  source,
  states: { STANDING: { zh: '现行', en: 'standing' }, ENDED: { zh: '已停用', en: 'ended' } },
  fields: {
    placeId: reference(region, '适用区域', 'Place it holds for', { filter: true }),
    outOf: count('满分', 'The most that can be given', 1, 1000),
    since: day('自何日起', 'Since which day'),
    until: day('至何日（不含）', 'First day it no longer holds'),
  },
  lies: ['placeId'],
  sees: committees,
  imports: administrators,
  opening: { zh: '设定本地分制', en: 'Set the scale of a place', mutation: 'setScoringScale', to: 'STANDING', by: offices, needs: ['placeId', 'outOf', 'since'] },
  steps: [{ zh: '停用', en: 'It holds no longer', action: 'end', mutation: 'endScoringScale', from: ['STANDING'], to: 'ENDED', by: offices, needs: ['until'],
    with: ({ since, until }) => { if ((until ?? '') <= (since ?? '')) throw new Refusal('BAD_USER_INPUT', { field: 'until', after: since }); } }],
  says: scoringScaleChanged,
  tells: ['placeId', 'outOf', 'since', 'until'],
  also: { constraints: { scoring_scale_once: 'SCORING_SCALE_SET' }, sentences: { SCORING_SCALE_SET: { zh: '该区域已有现行分制。', en: 'There is a standing scale of this place.' } } },
});

/**
 * Judges a score's scale by the rules of the suggestion's region: where they leave it to the place, it must be the nearest that the place set (SCORING_SCALE_NOT_SET,
 * SCORING_SCALE_DIFFERS); where the text sets none, each score says out of how much it is.
 */
export async function scaleFits(change: Change, regionPath: string, outOf: number): Promise<void> {
  const rules = await change.ruling.rulesOf(regionPath, change.today);
  if (rules.switchValue('scoring-scale') !== 'SET_LOCALLY') return;
  const [scale] = await change.sql.query<{ most: number }>(
    `select out_of as most from scoring_scale where since <= $2::date and (until is null or until > $2::date) and starts_with($1, region_path)
     order by length(region_path) desc, since desc limit 1`, [regionPath, change.today]);
  if (!scale) throw new Refusal('SCORING_SCALE_NOT_SET', {}, source);
  if (scale.most !== outOf) throw new Refusal('SCORING_SCALE_DIFFERS', { outOf: scale.most }, source);
}
