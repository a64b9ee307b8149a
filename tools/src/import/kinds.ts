import type { KindTable } from './column.js';
import { grants, regionToPair } from './deputies-kinds.js';
import { activityToVisit, receptionToAppointment } from './scheduling-kinds.js';
import { industryToPost } from './stations-kinds.js';
import { consultations, cosigners, groupObservers, matters, mediations, promoters, reports, suggestions, surveys, units } from './suggestions-kinds.js';
import { supervision } from './supervision-kinds.js';

/** All kinds in the order of their import: whatever a row names stands in an earlier file, or earlier in its own. */
export const kinds: readonly KindTable[] = [
  ...regionToPair, ...industryToPost, units, grants, ...activityToVisit, ...receptionToAppointment,
  matters, promoters, reports, suggestions, cosigners, mediations, consultations, groupObservers, ...surveys, ...supervision,
];
