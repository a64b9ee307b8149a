import type { PolicyRow, PolicyTable } from '@renda/caller';

const everybody: PolicyRow = { PUBLIC: 'ALL' };
const station: PolicyRow = { STATION_STAFF: 'GRANTED', WORK_COMMITTEE: 'GRANTED', ADMINISTRATOR: 'GRANTED' };
const offices: PolicyRow = { WORK_COMMITTEE: 'GRANTED', ADMINISTRATOR: 'GRANTED' };
const unit: PolicyRow = { UNDERTAKING_UNIT: 'GRANTED', ADMINISTRATOR: 'GRANTED' };
const whoHandles: PolicyRow = { ...station, ...unit };
/** Who writes what a group, a station or a deputy brings out: deputies for their group or themselves, the station's staff, the offices. */
const authors: PolicyRow = { DEPUTY: 'GRANTED', ...station };
const administrators: PolicyRow = { ADMINISTRATOR: 'GRANTED' };

/** Who may do what here: one row for each operation and entity of this service. What has no row stops the build. */
export const policy: PolicyTable = {
  'Query.unit': everybody,
  'Query.units': everybody,
  'Query.matter': whoHandles,
  'Query.matters': whoHandles,
  'Query.matterByReceipt': everybody,
  'Query.matterChannels': everybody,
  UndertakingUnit: everybody,
  Matter: whoHandles,
  'Matter.contact': { STATION_STAFF: 'GRANTED', WORK_COMMITTEE: 'GRANTED' },
  Station: everybody,
  DeputyGroup: everybody,
  Mandate: everybody,
  'Mutation.registerUnit': offices,
  'Mutation.retireUnit': offices,
  'Mutation.raiseMatter': everybody,
  'Mutation.acceptMatter': station,
  'Mutation.rejectMatter': station,
  'Mutation.analyseMatter': station,
  'Mutation.assignMatter': station,
  'Mutation.extendMatter': station,
  'Mutation.signMatter': unit,
  'Mutation.returnMatter': unit,
  'Mutation.replyToMatter': unit,
  'Mutation.feedBack': station,
  'Mutation.closeMatter': station,
  'Mutation.promoteMatter': authors,

  'Query.report': authors,
  'Query.reports': authors,
  ResearchReport: authors,
  'Mutation.submitReport': authors,
  'Mutation.judgeReport': offices,
  'Mutation.withdrawReport': authors,

  'Query.suggestion': authors,
  'Query.suggestions': authors,
  Suggestion: authors,
  'Mutation.submitSuggestion': authors,
  'Mutation.acceptSuggestion': offices,
  'Mutation.judgeSuggestion': offices,
  'Mutation.solveSuggestion': offices,
  'Mutation.withdrawSuggestion': authors,

  'Import.unit': administrators,
  'Import.matter': administrators,
  'Import.matter_promoter': administrators,
  'Import.report': administrators,
  'Import.suggestion': administrators,
  'Import.suggestion_cosigner': administrators,
};
