import { measures } from '@renda/rulebook';

/** Measures of the registry that no service tells of yet: a rule that counts one of them is judged UNKNOWN and names it. The list only shrinks. */
export const measuresNotHeard: ReadonlySet<string> = new Set(['EVALUATION', 'DUTY_CASE_ROUND']);

/** Measures that the view `counted_record` has records of. */
export const measuresHeard: ReadonlySet<string> = new Set(Object.keys(measures).filter((measure) => !measuresNotHeard.has(measure)));
