import { appraisalChanged } from '@renda/events';
import { field, Refusal } from '@renda/subgraph';
import { administrators } from '../../policy-rows.js';
import { register, registerTarget } from '../../registers/register.js';
import { body, mandate, organ, unit } from '../../registers/targets.js';
import { doneByThen } from '../days.js';
import { seesSupervision, supervisors } from '../who-supervises.js';

const { amount, count, day, reference, references, text } = field;

export const appraisal = registerTarget('Appraisal', () => appraisals);

/** Its scale is named with it: the texts set none (AMB-34). */
export const appraisals = register({
  entity: 'Appraisal', singular: 'appraisal', plural: 'appraisals', table: 'appraisal', kind: 'appraisal',
  title: { zh: '监督评议', en: 'An appraisal with scores on the spot' },
  source: { title: { zh: '监督评议、现场打分，结果报送党委', en: 'Appraisal by scores, passed on to the Party committee' }, citation: '004-SV-硬 L325-329' },
  states: {
    PLANNED: { zh: '已安排', en: 'planned' }, SCORED: { zh: '已打分', en: 'scored' }, SENT: { zh: '已报送党委', en: 'sent to the Party committee' },
    RECEIVED: { zh: '党委已收到', en: 'received by the Party committee' }, USED: { zh: '结果已运用', en: 'its result was used' },
  },
  fields: {
    title: text('名称', 'Title', 200),
    bodyId: reference(body, '组织评议的机构', 'Body that holds it', { filter: true }),
    objectOrganIds: references(organ, 'objectOrgans', '评议的机关', 'Organs appraised', 100),
    objectUnitIds: references(unit, 'objectUnits', '评议的部门、单位', 'Departments and units appraised', 100),
    scorerMandateIds: references(mandate, 'scorers', '打分的代表', 'Deputies who score', 500),
    leastScore: amount('最低分', 'Lowest score', 0, 1000),
    mostScore: amount('最高分', 'Highest score', 0, 1000),
    heldOn: day('评议日期', 'Day it was held on'),
    sheets: count('收回的评分表', 'Score sheets returned', 0, 100_000),
    sentOn: day('报送党委的日期', 'Day it was sent to the Party committee'),
    partyOrgan: text('报送的党委机构', 'Organ of the Party it was sent to', 200),
    receivedOn: day('党委收到的日期', 'Day the Party committee received it'),
    usage: text('结果运用', 'What use was made of the result', 2000),
  },
  lies: ['bodyId'],
  sees: seesSupervision,
  imports: administrators,
  opening: {
    zh: '安排监督评议', en: 'Plan an appraisal', mutation: 'planAppraisal', to: 'PLANNED', by: supervisors,
    needs: ['title', 'bodyId', 'scorerMandateIds', 'leastScore', 'mostScore'], may: ['objectOrganIds', 'objectUnitIds'],
    with: ({ objectOrganIds, objectUnitIds, leastScore, mostScore }) => {
      if (objectOrganIds === null && objectUnitIds === null) throw new Refusal('STEP_INCOMPLETE', { needed: 'objectOrganIds | objectUnitIds' });
      if ((leastScore ?? 0) >= (mostScore ?? 0)) throw new Refusal('BAD_USER_INPUT', { field: 'mostScore' });
    },
  },
  steps: [
    { zh: '登记已打分', en: 'The scores are in', action: 'finish', mutation: 'finishAppraisal', from: ['PLANNED'], to: 'SCORED', by: supervisors, needs: ['heldOn', 'sheets'],
      with: ({ heldOn }, _, step) => { doneByThen('heldOn', heldOn, step); } },
    { zh: '报送党委', en: 'It is sent to the Party committee', action: 'send', mutation: 'sendAppraisal', from: ['SCORED'], to: 'SENT', by: supervisors, needs: ['sentOn', 'partyOrgan'],
      with: ({ sentOn, heldOn }, _, step) => { doneByThen('sentOn', sentOn, step, heldOn); } },
    { zh: '登记党委已收到', en: 'The Party committee received it', action: 'receive', mutation: 'receiveAppraisal', from: ['SENT'], to: 'RECEIVED', by: supervisors, needs: ['receivedOn'],
      with: ({ receivedOn, sentOn }, _, step) => { doneByThen('receivedOn', receivedOn, step, sentOn); } },
    { zh: '登记结果运用', en: 'Its result was used', action: 'use', mutation: 'useAppraisal', from: ['RECEIVED'], to: 'USED', by: supervisors, needs: ['usage'] },
  ],
  says: appraisalChanged,
  tells: ['bodyId', 'objectOrganIds', 'objectUnitIds', 'scorerMandateIds', 'leastScore', 'mostScore', 'heldOn', 'sheets', 'sentOn', 'receivedOn'],
});
