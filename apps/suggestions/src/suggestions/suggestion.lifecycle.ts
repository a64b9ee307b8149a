import type { Step } from '../outputs/output.lifecycle.js';

export type SuggestionAction = 'accept' | 'judge' | 'solve' | 'withdraw';

/**
 * Every step of a suggestion or bill; what is not here is refused, and each says `suggestion changed`. Accepted, it is taken on for handling; whether it is
 * of weight is judged apart from that, before or after it is solved. What is solved is not withdrawn.
 */
export const suggestionLifecycle: readonly Step<SuggestionAction>[] = [
  { from: 'SUBMITTED', action: 'accept', to: 'ACCEPTED', by: 'OFFICE' },
  { from: 'SUBMITTED', action: 'withdraw', to: 'WITHDRAWN', by: 'AUTHOR' },
  { from: 'ACCEPTED', action: 'judge', to: 'ACCEPTED', by: 'OFFICE' },
  { from: 'ACCEPTED', action: 'solve', to: 'SOLVED', by: 'OFFICE' },
  { from: 'ACCEPTED', action: 'withdraw', to: 'WITHDRAWN', by: 'AUTHOR' },
  { from: 'SOLVED', action: 'judge', to: 'SOLVED', by: 'OFFICE' },
];
