import { projectClueChanged } from '@renda/events';
import { field, type Target } from '@renda/subgraph';
import { administrators, authors, offices } from '../policy-rows.js';
import { notAfter } from '../registers/given.js';
import { register, registerTarget } from '../registers/register.js';
import { body, matter, region, unit } from '../registers/targets.js';
import { ClueSourcesResolver, CluesOfOpinionResolver } from './clue-sources.resolver.js';
import { asked, fitForPool, mostVetters, vettedByAll } from './clue-vetted.js';
import { keepSources, ProjectClueSource } from './project-clue-source.js';
import { projectOpinion, projectSource } from './project-opinion.js';

const { day, reference, references, text } = field;

/** A clue for a livelihood project (P-35): many opinions sorted into one, vetted by departments before it can enter the pool. */
export const projectClues = register({
  entity: 'ProjectClue', singular: 'projectClue', plural: 'projectClues', table: 'project_clue', kind: 'project_clue',
  title: { zh: '民生实事项目线索', en: 'A clue for a livelihood project' },
  source: projectSource,
  states: {
    FORMED: { zh: '已梳理形成', en: 'formed' }, VETTED: { zh: '已综合把关', en: 'vetted' }, IN_POOL: { zh: '已入备选项目库', en: 'in the pool' }, REJECTED: { zh: '未入库', en: 'rejected' },
    SELECTED: { zh: '已选定', en: 'selected' }, IN_PROGRESS: { zh: '实施中', en: 'under way' }, DONE: { zh: '已完成', en: 'done' },
  },
  fields: {
    regionId: reference(region, '区域', 'Region', { passing: true }),
    title: text('线索名称', 'Title', 200),
    text: text('内容', 'What it is', 2000),
    opinionIds: references(projectOpinion, 'opinions', '由哪些意见建议梳理形成', 'Opinions it is formed of', 200, { passing: true }),
    matterIds: references(matter, 'matters', '由哪些群众诉求梳理形成', 'Matters it is formed of', 200, { passing: true }),
    vetterUnitIds: references(unit, 'vetterUnits', '请哪些单位把关', 'Units asked to vet it', mostVetters),
    vetterBodyIds: references(body, 'vetterBodies', '请哪些委员会、机构把关', 'Bodies asked to vet it', mostVetters),
    selectedOn: day('选定日期', 'Day it was selected on'),
    unitId: reference(unit, '实施单位', 'Unit that carries it out', { filter: true }),
    reason: text('未入库的理由', 'Why it was rejected', 1000),
    result: text('完成情况', 'What came of it', 2000),
  },
  lies: ['regionId'],
  sees: { ...authors, SPECIAL_COMMITTEE: 'GRANTED', UNDERTAKING_UNIT: 'GRANTED' },
  imports: administrators,
  opening: {
    zh: '由意见建议梳理形成一条线索', en: 'Form a clue of opinions', mutation: 'formProjectClue', to: 'FORMED', by: offices, needs: ['regionId', 'title'],
    may: ['text', 'opinionIds', 'matterIds', 'vetterUnitIds', 'vetterBodyIds'], with: keepSources,
  },
  steps: [
    { zh: '并入更多意见建议', en: 'Gather more opinions into it', action: 'gather', mutation: 'gatherIntoProjectClue', from: ['FORMED'], to: 'FORMED', by: offices, may: ['opinionIds', 'matterIds'], with: keepSources },
    { zh: '请更多部门把关', en: 'More departments are asked to vet it', action: 'ask', mutation: 'askProjectVetters', from: ['FORMED'], to: 'FORMED', by: offices, may: ['vetterUnitIds', 'vetterBodyIds'], with: asked },
    { zh: '综合把关完毕：所请各部门都已提出意见', en: 'It is vetted: every department asked has said its verdict', action: 'vet', mutation: 'concludeProjectVetting', from: ['FORMED'], to: 'VETTED', by: offices,
      may: ['vetterUnitIds', 'vetterBodyIds'], with: vettedByAll },
    { zh: '入备选项目库', en: 'It enters the pool', action: 'pool', mutation: 'poolProjectClue', from: ['VETTED'], to: 'IN_POOL', by: offices, with: fitForPool },
    { zh: '不入库', en: 'It is rejected', action: 'reject', mutation: 'rejectProjectClue', from: ['VETTED'], to: 'REJECTED', by: offices, needs: ['reason'] },
    { zh: '选定为实施项目', en: 'It is selected', action: 'select', mutation: 'selectProject', from: ['IN_POOL'], to: 'SELECTED', by: offices, needs: ['selectedOn'],
      with: ({ selectedOn }, _, { at }) => { notAfter('selectedOn', selectedOn, at); } },
    { zh: '开始实施', en: 'It is begun', action: 'start', mutation: 'startProject', from: ['SELECTED'], to: 'IN_PROGRESS', by: offices, needs: ['unitId'] },
    { zh: '完成', en: 'It is done', action: 'finish', mutation: 'finishProject', from: ['IN_PROGRESS'], to: 'DONE', by: offices, needs: ['result'] },
  ],
  says: projectClueChanged,
  tells: ['vetterUnitIds', 'vetterBodyIds', 'selectedOn', 'unitId'],
  also: {
    entities: [ProjectClueSource as never],
    resolvers: [ClueSourcesResolver, CluesOfOpinionResolver],
    sentences: {
      SOURCE_ELSEWHERE: { zh: '有的意见、诉求不在该线索的区域之内。', en: 'An opinion or matter does not lie where the clue does.' },
      SOURCE_TWICE: { zh: '有的意见、诉求已在该线索之中。', en: 'An opinion or matter is in the clue already.' },
      CLUE_UNVETTED: { zh: '未经部门综合把关：所请 {asked} 个部门中 {given} 个已提出意见。', en: 'It is not vetted: of {asked} departments asked {given} have said their verdict.' },
      CLUE_UNFIT: { zh: '没有部门认为可行，不能入库。', en: 'No department found it feasible: it cannot enter the pool.' },
    },
  },
});

export const projectClue: Target = registerTarget('ProjectClue', () => projectClues);
