import type { CivilDay } from '@renda/calendar';
import { accountabilityMeansChanged } from '@renda/events';
import { type Change, field, Refusal, statusUnfit } from '@renda/subgraph';
import { administrators, concerned, organs } from '../policy-rows.js';
import { inOrder } from '../registers/given.js';
import { register } from '../registers/register.js';
import { body, unit } from '../registers/targets.js';
import { accountabilityCase, accountabilityCases, ladder } from './accountability-case.js';

const { code, day, reference, text } = field;

const means = {
  MEET_LEADER: { zh: '代表约见单位主要负责人', en: 'deputies meet the main leader of the unit' },
  SPECIAL_INQUIRY: { zh: '专题询问', en: 'special inquiry' },
  QUESTION: { zh: '质询', en: 'question' },
};

/** The third step, only if necessary (必要时): one of three means or more, each with its decision and its day. */
export const accountabilityMeans = register({
  entity: 'AccountabilityMeans', singular: 'accountabilityMeans', plural: 'accountabilityMeansTaken', table: 'accountability_means', kind: 'accountability_means',
  title: { zh: '责任追究的手段', en: 'A means by which a unit is held accountable' },
  source: ladder,
  states: { DECIDED: { zh: '已决定', en: 'decided' }, HELD: { zh: '已进行', en: 'held' } },
  fields: {
    caseId: reference(accountabilityCase, '责任追究', 'Case', { filter: true }),
    bodyId: reference(body, '负责的机构', 'Body in charge'),
    unitId: reference(unit, '承办单位', 'Undertaking unit', { filter: true }),
    means: code('手段', 'Means', { among: means, filter: true }),
    necessity: text('为何必要', 'Why it is necessary', 1000),
    decision: text('决定', 'Decision', 1000),
    decidedOn: day('决定日期', 'Day of the decision'),
    heldOn: day('进行日期', 'Day it was held on'),
    result: text('结果', 'What came of it', 2000),
  },
  lies: ['caseId'],
  sees: concerned,
  imports: administrators,
  opening: {
    zh: '第三步（必要时）：决定约见、专题询问或质询', en: 'Third step, if necessary: decide on a means', mutation: 'decideAccountabilityMeans', to: 'DECIDED', by: organs,
    needs: ['caseId', 'means', 'necessity', 'decision', 'decidedOn'], with: decided,
  },
  steps: [
    { zh: '登记已进行', en: 'It was held', action: 'hold', mutation: 'holdAccountabilityMeans', from: ['DECIDED'], to: 'HELD', by: organs, needs: ['heldOn', 'result'],
      with: ({ decidedOn, heldOn }, _, { at }) => { inOrder('heldOn', decidedOn, heldOn, at); } },
  ],
  says: accountabilityMeansChanged,
  tells: ['caseId', 'unitId', 'means', 'decidedOn', 'heldOn'],
  listed: [{ type: () => accountabilityCases.view as new () => object, by: 'caseId', as: 'means', zh: '采用的手段（限可见）', en: 'Means taken, of those the asker may see' }],
  also: { constraints: { accountability_means_once: 'MEANS_TAKEN' } },
});

interface Decided {
  readonly caseId: string | null;
  readonly decidedOn: CivilDay | null;
  bodyId: string | null;
  unitId: string | null;
}

/** Never before the repeat survey; of the past it may have been closed since. */
async function decided(row: Decided, change: Change, { at }: { at: Date }): Promise<void> {
  const [of] = await change.sql.query<{ status: string; bodyId: string | null; unitId: string; repeatedOn: CivilDay | null }>(
    'select status, body_id as "bodyId", unit_id as "unitId", repeated_on::text as "repeatedOn" from accountability_case where id = $1 for share', [row.caseId]);
  if (!of) throw new Refusal('NOT_AVAILABLE');
  Object.assign(row, { bodyId: of.bodyId, unitId: of.unitId });
  const possible = change.origin === 'import' ? ['RESURVEYED', 'CLOSED'] : ['RESURVEYED'];
  const { states } = accountabilityCases.definition;
  if (of.status === 'CLOSED' && !possible.includes('CLOSED')) throw statusUnfit(of.status, ['RESURVEYED'], { source: ladder, titles: states });
  if (!possible.includes(of.status)) throw new Refusal('LADDER_STEP_SKIPPED', { status: of.status, needed: 'RESURVEYED' }, ladder, { status: states, needed: states });
  inOrder('decidedOn', of.repeatedOn, row.decidedOn, at);
}
