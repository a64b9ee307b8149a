import { projectOpinionChanged } from '@renda/events';
import { field, type Target } from '@renda/subgraph';
import { DeputyGroupReference } from '../elsewhere/deputy-group.js';
import { administrators, authors } from '../policy-rows.js';
import { notAfter } from '../registers/given.js';
import { register, registerTarget } from '../registers/register.js';
import { group, mandate } from '../registers/targets.js';

const { code, day, reference, text } = field;

const ways = { VISIT: { zh: '走访', en: 'a visit' }, SURVEY: { zh: '问卷调查', en: 'a survey' }, LETTER: { zh: '信函', en: 'a letter' }, ONLINE_MESSAGE: { zh: '网络留言', en: 'a message online' } };
export const projectSource = { title: { zh: '民生实事项目征集', en: 'Livelihood projects are gathered from the people' }, citation: '002-LH-二-三' };

/** One opinion on what livelihood projects there should be, collected through a group (P-35). It is counted as such, whatever comes of it. */
export const projectOpinions = register({
  entity: 'ProjectOpinion', singular: 'projectOpinion', plural: 'projectOpinions', table: 'project_opinion', kind: 'project_opinion',
  title: { zh: '民生实事项目的意见建议', en: 'An opinion on livelihood projects' },
  source: projectSource,
  states: { COLLECTED: { zh: '已收集', en: 'collected' } },
  fields: {
    way: code('收集方式', 'How it was collected', { among: ways, filter: true }),
    groupId: reference(group, '收集的代表小组', 'Group that collected it', { filter: true }),
    mandateId: reference(mandate, '收集的代表', 'Deputy who collected it'),
    collectedOn: day('收集日期', 'Day it was collected on'),
    text: text('内容', 'What it says', 2000),
  },
  lies: ['groupId'],
  sees: authors,
  imports: administrators,
  opening: {
    zh: '登记代表小组收集的一条意见建议', en: 'Enter an opinion that a group collected', mutation: 'collectProjectOpinion', to: 'COLLECTED', by: authors,
    needs: ['way', 'groupId', 'collectedOn', 'text'], may: ['mandateId'], with: ({ collectedOn }, _, { at }) => { notAfter('collectedOn', collectedOn, at); },
  },
  steps: [],
  says: projectOpinionChanged,
  tells: ['way', 'groupId', 'collectedOn'],
  listed: [{ type: () => DeputyGroupReference, by: 'groupId', as: 'projectOpinions', zh: '收集的民生实事项目意见建议（限可见）', en: 'Opinions on livelihood projects that it collected, of those the asker may see' }],
});

export const projectOpinion: Target = registerTarget('ProjectOpinion', () => projectOpinions);
