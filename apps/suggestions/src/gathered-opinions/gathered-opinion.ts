import { gatheredOpinionChanged } from '@renda/events';
import { field } from '@renda/subgraph';
import { occasionStatuses } from '../heard/heard-titles.js';
import { administrators, generalOffice, secretariat, unit as units } from '../policy-rows.js';
import { register } from '../registers/register.js';
import { appointment, contactMeeting, mandate, pair, unit } from '../registers/targets.js';
import { UnitView } from '../units/unit.view.js';
import { gatherAt } from './occasion-of.js';

const { code, reference, text } = field;

const kinds = { SUGGESTION: { zh: '建议', en: 'a suggestion' }, CRITICISM: { zh: '批评', en: 'a criticism' }, OPINION: { zh: '意见', en: 'an opinion' } };
const sorters = { LIAISON_OFFICER: { zh: '联络员', en: 'the liaison officer' }, DEPARTMENT: { zh: '有关部门', en: 'a department' } };

/** What a member of a standing committee heard from a deputy on a visit or at an appointment (P-13): it goes out in the name of the General Office alone. */
export const gatheredOpinions = register({
  entity: 'GatheredOpinion', singular: 'gatheredOpinion', plural: 'gatheredOpinions', table: 'gathered_opinion', kind: 'gathered_opinion',
  title: { zh: '走访、约见代表了解到的建议、批评和意见', en: 'What was gathered from a deputy on a visit or at an appointment' },
  source: { title: { zh: '常委会组成人员联系代表', en: 'Members of the standing committee keep contact with deputies' }, citation: '001§8¶3' },
  states: {
    GATHERED: { zh: '已了解', en: 'gathered' }, SORTED: { zh: '已整理', en: 'sorted' }, ISSUED: { zh: '已以常委会办公厅名义交办', en: 'issued in the name of the General Office' }, REPLIED: { zh: '已答复', en: 'replied to' },
  },
  fields: {
    kind: code('类别', 'What it is', { among: kinds, filter: true }),
    contactMeetingId: reference(contactMeeting, '在哪一次走访、见面', 'At which visit or meeting', { filter: true }),
    appointmentId: reference(appointment, '在哪一次约见', 'At which appointment', { filter: true }),
    pairId: reference(pair, '联系对子（组成人员及其联系的代表）', 'The pair: the member and the deputy he keeps contact with', { filter: true }),
    mandateId: reference(mandate, '提出的代表', 'The deputy who said it', { filter: true }),
    text: text('内容', 'What was said', 2000),
    sortedBy: code('由谁整理', 'Who sorted it', { among: sorters }),
    summary: text('整理后的内容', 'As it was sorted', 2000),
    unitId: reference(unit, '承办单位', 'Undertaking unit', { filter: true }),
    reply: text('答复', 'Reply', 4000),
  },
  lies: ['contactMeetingId', 'appointmentId'],
  sees: { DEPUTY: 'GRANTED', UNDERTAKING_UNIT: 'GRANTED', ...secretariat },
  imports: administrators,
  opening: {
    zh: '登记走访、约见中了解到的一条意见', en: 'Enter what was gathered on a visit or at an appointment', mutation: 'gatherOpinion', to: 'GATHERED', by: secretariat,
    needs: ['kind', 'text'], may: ['contactMeetingId', 'appointmentId'], with: gatherAt,
  },
  steps: [
    { zh: '由联络员或有关部门整理', en: 'The liaison officer or a department sorts it', action: 'sort', mutation: 'sortOpinion', from: ['GATHERED'], to: 'SORTED', by: secretariat, needs: ['sortedBy', 'summary'], may: ['kind'] },
    { zh: '以常委会办公厅名义交有关单位办理', en: 'The General Office issues it to a unit', action: 'issue', mutation: 'issueOpinion', from: ['SORTED'], to: 'ISSUED', by: generalOffice, needs: ['unitId'] },
    { zh: '承办单位答复', en: 'The unit replies', action: 'reply', mutation: 'replyToOpinion', from: ['ISSUED'], to: 'REPLIED', by: units, needs: ['reply'] },
  ],
  says: gatheredOpinionChanged,
  tells: ['kind', 'contactMeetingId', 'appointmentId', 'pairId', 'mandateId', 'sortedBy', 'unitId'],
  listed: [{ type: () => UnitView, by: 'unitId', as: 'gatheredOpinions', zh: '以办公厅名义交该单位办理的意见（限可见）', en: 'Opinions issued to this unit by the General Office, of those the asker may see' }],
  also: {
    sentences: { OCCASION_NOT_HELD: { zh: '该次走访、见面或约见现为“{status}”，不能登记在其中了解到的意见。', en: 'The visit, meeting or appointment is “{status}”: nothing can have been gathered at it.', shown: { status: occasionStatuses } } },
  },
});
