import type { KindTable } from './column.js';
import { grants, regionToPair } from './deputies-kinds.js';
import { activityToVisit, receptionToAppointment } from './scheduling-kinds.js';
import { industryToPost } from './stations-kinds.js';
import { bills, consultations, cosigners, groupObservers, matters, mediations, promoters, reports, suggestions, supervision, surveys, units } from './suggestions-kinds.js';

/** All kinds in the order of their import: whatever a row names stands in an earlier file, or earlier in its own. */
export const kinds: readonly KindTable[] = [...regionToPair, ...industryToPost, units, grants, matters, promoters, reports, suggestions, bills, cosigners, mediations, consultations, groupObservers, ...surveys, ...supervision, ...activityToVisit, ...receptionToAppointment];
