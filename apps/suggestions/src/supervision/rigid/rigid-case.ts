import type { PolicyRow } from '@renda/caller';
import { rigidCaseChanged } from '@renda/events';
import { field } from '@renda/subgraph';
import { administrators, secretariat } from '../../policy-rows.js';
import { register } from '../../registers/register.js';
import { body, mandate, organ } from '../../registers/targets.js';
import { doneByThen } from '../days.js';
import { supervisors } from '../who-supervises.js';
import { causedBy, causeFields, causeNames } from './causes.js';

const { code, day, reference, references, text } = field;
const sees: PolicyRow = { DEPUTY: 'GRANTED', ...supervisors };

/** The four rigid means (刚性监督). */
const means = {
  QUESTION: { zh: '质询', en: 'question' }, SPECIFIC_INQUIRY: { zh: '特定问题调查', en: 'inquiry into a specific question' }, DISMISSAL: { zh: '撤职', en: 'dismissal' }, RECALL: { zh: '罢免', en: 'recall' },
};

/** The texts name the means and no procedure (AMB-51): a case is recorded, linked and has its timeline. Nobody is named in it. */
export const rigidCases = register({
  entity: 'RigidCase', singular: 'rigidCase', plural: 'rigidCases', table: 'rigid_case', kind: 'rigid_case',
  title: { zh: '刚性监督案', en: 'A case of rigid supervision' },
  source: { title: { zh: '质询、特定问题调查、撤职、罢免', en: 'Question, specific inquiry, dismissal, recall' }, citation: '004-SV-硬 L319-325' },
  states: { STARTED: { zh: '已提出', en: 'started' }, ACCEPTED: { zh: '已受理', en: 'accepted' }, HELD: { zh: '已进行', en: 'held' }, RESULT: { zh: '有结果', en: 'has its result' }, DROPPED: { zh: '已终止', en: 'dropped' } },
  fields: {
    kind: code('手段', 'Means', { among: means, filter: true }),
    title: text('案由', 'What it is about', 200),
    bodyId: reference(body, '承办机构', 'Body that handles it', { filter: true }),
    organId: reference(organ, '针对的机关', 'Organ it is directed at', { filter: true }),
    mandateIds: references(mandate, 'mandates', '提出的代表', 'Deputies who started it', 500),
    ...causeFields,
    heldOn: day('进行日期', 'Day it was held on'),
    result: text('结果', 'Result', 4000),
    reason: text('终止的理由', 'Why it was dropped', 1000),
  },
  lies: ['bodyId'],
  sees,
  imports: administrators,
  opening: {
    zh: '启动刚性监督', en: 'Start a rigid means', mutation: 'startRigidCase', to: 'STARTED', by: secretariat, needs: ['kind', 'title', 'bodyId', 'organId'], may: ['mandateIds', ...causeNames],
    with: (row, change, { at }) => { causedBy(row, change, { kind: 'RigidCase', id: row.id }, at); },
  },
  steps: [
    { zh: '受理', en: 'It is accepted', action: 'accept', mutation: 'acceptRigidCase', from: ['STARTED'], to: 'ACCEPTED', by: secretariat },
    { zh: '登记已进行', en: 'It was held', action: 'hold', mutation: 'holdRigidCase', from: ['ACCEPTED'], to: 'HELD', by: supervisors, needs: ['heldOn'],
      with: ({ heldOn }, _, step) => { doneByThen('heldOn', heldOn, step); } },
    { zh: '登记结果', en: 'It has its result', action: 'conclude', mutation: 'concludeRigidCase', from: ['HELD'], to: 'RESULT', by: supervisors, needs: ['result'] },
    { zh: '终止', en: 'It is dropped', action: 'drop', mutation: 'dropRigidCase', from: ['STARTED', 'ACCEPTED'], to: 'DROPPED', by: secretariat, needs: ['reason'] },
  ],
  says: rigidCaseChanged,
  tells: ['kind', 'bodyId', 'organId', 'mandateIds', ...causeNames, 'heldOn'],
});
