import type { PolicyRow, PolicyTable } from '@renda/caller';

const everybody: PolicyRow = { PUBLIC: 'ALL' };
const offices: PolicyRow = { WORK_COMMITTEE: 'GRANTED', ADMINISTRATOR: 'GRANTED' };
const administrators: PolicyRow = { ADMINISTRATOR: 'GRANTED' };

/** Who may do what here: one row for each operation and entity of this service. What has no row stops the build. */
export const policy: PolicyTable = {
  'Query.industry': everybody,
  'Query.industries': everybody,
  Industry: everybody,
  'Mutation.addIndustry': administrators,
  'Import.industry': administrators,

  'Query.base': everybody,
  'Query.bases': everybody,
  Base: everybody,
  'Mutation.addBase': offices,
  'Import.base': administrators,

  'Query.station': everybody,
  'Query.stations': everybody,
  'Query.stationKinds': everybody,
  Station: everybody,
  'Station.openMatters': { STATION_STAFF: 'GRANTED', WORK_COMMITTEE: 'GRANTED', ADMINISTRATOR: 'GRANTED' },
  StationStep: everybody,
  'Mutation.proposeStation': offices,
  'Mutation.changeStationStatus': offices,
  'Mutation.recordFounding': offices,
  'Import.station': administrators,

  'Mutation.appointToPost': offices,
  'Mutation.endPost': offices,
  'Import.post': administrators,
  StationPost: everybody,

  'Mutation.beginResidency': offices,
  'Mutation.endResidency': offices,
  'Import.residency': administrators,
  Residency: everybody,

  Region: everybody,
  Person: everybody,
  Mandate: everybody,
};
