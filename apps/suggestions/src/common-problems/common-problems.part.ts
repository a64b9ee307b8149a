import { commonProblemChanged } from '@renda/events';
import type { ServicePart } from '@renda/subgraph';
import { administrators, station } from '../policy-rows.js';
import { CommonProblemMatter } from './common-problem-matter.js';
import { problemImporter } from './common-problem.import.js';
import { CommonProblemMutations } from './common-problem.mutations.js';
import { CommonProblemResolver, MatterCommonProblemsResolver, problemReference } from './common-problem.resolver.js';
import { CommonProblem } from './common-problem.js';

/** What several matters have in common (共性问题). */
export const commonProblems: ServicePart = {
  entities: [CommonProblem, CommonProblemMatter],
  resolvers: [CommonProblemResolver, CommonProblemMutations, MatterCommonProblemsResolver],
  references: { CommonProblem: problemReference },
  policy: {
    'Query.commonProblem': station,
    'Query.commonProblems': station,
    CommonProblem: station,
    'Mutation.gatherMatters': station,
    'Mutation.addToCommonProblem': station,
    'Mutation.studyCommonProblem': station,
    'Mutation.reportCommonProblem': station,
    'Mutation.closeCommonProblem': station,
    'Import.common_problem': administrators,
  },
  sentences: {
    ALREADY_GATHERED: { zh: '该事项已归入这个共性问题。', en: 'The matter is gathered in this common problem already.' },
    ALREADY_LED_TO: { zh: '已登记为由该共性问题形成。', en: 'It is kept already that the common problem led to it.' },
    OUTPUT_WITHDRAWN: { zh: '该报告或建议已撤回。', en: 'The report or suggestion was withdrawn.' },
  },
  importers: [problemImporter],
  says: [commonProblemChanged],
  scopedTables: ['common_problem'],
};
