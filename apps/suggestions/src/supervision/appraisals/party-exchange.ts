import { partyExchangeChanged } from '@renda/events';
import { type Change, field, type Row } from '@renda/subgraph';
import { administrators } from '../../policy-rows.js';
import { register } from '../../registers/register.js';
import { body } from '../../registers/targets.js';
import { doneByThen } from '../days.js';
import { supervisors } from '../who-supervises.js';
import { appraisal, appraisals } from './appraisal.js';

const { code, day, reference, text } = field;
const directions = { TO_PARTY: { zh: '向党委机构通报', en: 'to the organs of the Party' }, FROM_PARTY: { zh: '党委机构反馈', en: 'from the organs of the Party' } };

export const partyExchanges = register({
  entity: 'PartyExchange', singular: 'partyExchange', plural: 'partyExchanges', table: 'party_exchange', kind: 'party_exchange',
  title: { zh: '评议结果与党委机构的沟通', en: 'Exchange with the organs of the Party about an appraisal' },
  source: { title: { zh: '评议结果与党委相关机构的沟通机制', en: 'Exchange both ways about the result' }, citation: '004-SV-硬 L325-329' },
  states: { ENTERED: { zh: '已登记', en: 'entered' } },
  fields: {
    appraisalId: reference(appraisal, '监督评议', 'Appraisal', { filter: true }),
    bodyId: reference(body, '组织评议的机构', 'Body that holds it'),
    direction: code('方向', 'Direction', { among: directions }),
    exchangedOn: day('日期', 'Day'),
    summary: text('内容', 'What it was about', 2000),
  },
  lies: ['appraisalId'],
  sees: supervisors,
  imports: administrators,
  opening: {
    zh: '登记一次沟通', en: 'Enter an exchange', mutation: 'enterPartyExchange', to: 'ENTERED', by: supervisors, needs: ['appraisalId', 'direction', 'exchangedOn', 'summary'],
    with: async (row, change: Change, step) => {
      row.bodyId = (await change.lock<Row<typeof appraisals.definition.fields>>(appraisals.entity as never, row.appraisalId ?? '')).bodyId;
      doneByThen('exchangedOn', row.exchangedOn, step);
    },
  },
  steps: [],
  says: partyExchangeChanged,
  tells: ['appraisalId', 'direction', 'exchangedOn'],
  listed: [{ type: () => appraisals.view, by: 'appraisalId', as: 'exchanges', zh: '与党委机构的沟通（限可见）', en: 'Exchange with the organs of the Party, of that the asker may see' }],
});
