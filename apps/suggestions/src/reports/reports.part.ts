import { reportChanged } from '@renda/events';
import type { ServicePart } from '@renda/subgraph';
import { administrators, authors, offices } from '../policy-rows.js';
import { reportImporter } from './report.import.js';
import { reportReference, ReportResolver } from './report.resolver.js';
import { GroupReportsResolver, StationReportsResolver } from './reports-of.resolver.js';
import { GroupReportCountsResolver, StationReportCountsResolver } from './report-counts.resolver.js';
import { ResearchReport } from './research-report.js';

/** Research reports of groups, stations and deputies (调研报告). */
export const reports: ServicePart = {
  entities: [ResearchReport],
  resolvers: [ReportResolver, StationReportsResolver, GroupReportsResolver, StationReportCountsResolver, GroupReportCountsResolver],
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
    AUTHOR_MISSING: { zh: '须写明由哪个代表小组、联络站或哪些代表提出。', en: 'It must say which group, station or deputies it is by.' },
  },
  importers: [reportImporter],
  says: [reportChanged],
  scopedTables: ['research_report'],
};
