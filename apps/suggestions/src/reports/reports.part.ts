import { reportChanged } from '@renda/events';
import type { ServicePart } from '@renda/subgraph';
import { administrators, authors, offices } from '../policy-rows.js';
import { reportImporter } from './report.import.js';
import { reportReference, ReportResolver } from './report.resolver.js';
import { GroupReportsResolver, StationReportsResolver } from './reports-of.resolver.js';
import { ResearchReport } from './research-report.js';

/** Research reports of groups and stations (调研报告). */
export const reports: ServicePart = {
  entities: [ResearchReport],
  resolvers: [ReportResolver, StationReportsResolver, GroupReportsResolver],
  references: { ResearchReport: reportReference },
  policy: {
    'Query.report': authors,
    'Query.reports': authors,
    ResearchReport: authors,
    'Mutation.submitReport': authors,
    'Mutation.judgeReport': offices,
    'Mutation.withdrawReport': authors,
    'Import.report': administrators,
  },
  sentences: {
    AUTHOR_MISSING: { zh: '须写明由哪个代表小组或联络站提出。', en: 'It must say which group or station it is by.' },
  },
  importers: [reportImporter],
  says: [reportChanged],
  scopedTables: ['research_report'],
};
