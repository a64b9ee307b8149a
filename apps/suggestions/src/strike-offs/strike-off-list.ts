import { strikeOffListChanged } from '@renda/events';
import { field, type Target } from '@renda/subgraph';
import { BodyReference } from '../elsewhere/body.js';
import { administrators, concerned, organs } from '../policy-rows.js';
import { register, registerTarget } from '../registers/register.js';
import { body } from '../registers/targets.js';

const { reference, text } = field;

export const strikeOffList: Target = registerTarget('StrikeOffList', () => strikeOffLists);
export const strikingOff = { title: { zh: '“销号式”督办', en: 'Supervision by striking off' }, citation: '004-SV-实 L297-300' };

/** A numbered list of what a body wants settled (P-30). Nothing is ever taken out of it. */
export const strikeOffLists = register({
  entity: 'StrikeOffList', singular: 'strikeOffList', plural: 'strikeOffLists', table: 'strike_off_list', kind: 'strike_off_list',
  title: { zh: '销号清单', en: 'A numbered list of what is to be struck off' },
  source: strikingOff,
  states: { KEPT: { zh: '督办中', en: 'kept' } },
  fields: { title: text('名称', 'Name', 200), bodyId: reference(body, '督办的机构', 'Body that keeps it', { filter: true }) },
  lies: ['bodyId'],
  sees: concerned,
  imports: administrators,
  opening: { zh: '建立销号清单', en: 'Set up a list', mutation: 'setUpStrikeOffList', to: 'KEPT', by: organs, needs: ['title', 'bodyId'] },
  steps: [],
  says: strikeOffListChanged,
  tells: ['bodyId'],
  listed: [{ type: () => BodyReference, by: 'bodyId', as: 'strikeOffLists', zh: '该机构的销号清单（限可见）', en: 'Lists that this body keeps, of those the asker may see' }],
});
