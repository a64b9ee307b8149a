import type { KindTable } from './column.js';
import { committees } from './committee-kinds.js';
import { grants, regionToPair } from './deputies-kinds.js';
import { consultationToCases, strikeOffToLookBack } from './handling-kinds.js';
import { commonProblems, escalations, handovers, matters, merges, promoters } from './matters-kinds.js';
import { activityToVisit, receptionToAppointment } from './scheduling-kinds.js';
import { intake } from './intake-kinds.js';
import { industryToPost } from './stations-kinds.js';
import { mediations } from './register-kinds.js';
import { besideSuggestions, bills, cosigners, reports, suggestions, units } from './suggestions-kinds.js';
import { supervision } from './supervision-kinds.js';

/** All kinds in the order of their import: whatever a row names stands in an earlier file, or earlier in its own. */
export const kinds: readonly KindTable[] = [
  ...regionToPair, ...industryToPost, units, grants, ...activityToVisit, ...receptionToAppointment,
  matters, handovers, escalations, merges, promoters,
  reports, suggestions, bills, cosigners, ...besideSuggestions, commonProblems,
  mediations,
  ...consultationToCases,
  ...committees,
  ...intake,
  ...supervision,
  ...strikeOffToLookBack,
];
