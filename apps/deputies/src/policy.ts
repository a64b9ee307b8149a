import type { PolicyRow, PolicyTable } from '@renda/caller';

const everybody: PolicyRow = { PUBLIC: 'ALL' };
const offices: PolicyRow = { WORK_COMMITTEE: 'GRANTED', ADMINISTRATOR: 'GRANTED' };
const administrators: PolicyRow = { ADMINISTRATOR: 'GRANTED' };

/** Who may do what here: one row for each operation and entity of this service. What has no row stops the build. */
export const policy: PolicyTable = {
  'Query.region': everybody,
  'Query.regions': everybody,
  Region: everybody,
  'Mutation.defineRegion': administrators,
  'Import.region': administrators,
};
