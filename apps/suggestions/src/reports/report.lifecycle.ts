import { lifecycleOf } from '@renda/subgraph';
import { type Status, statusTitles } from '../outputs/output.lifecycle.js';

export type ReportAction = 'judgeHigh' | 'judgeNot' | 'withdraw';

/** Every step of a report; what is not here is refused. Judged not to be of high quality it stays what it is, marked so. Each step says `report changed`. */
export const reportLifecycle = lifecycleOf<Status, ReportAction, 'AUTHOR' | 'OFFICE'>([
  { from: 'SUBMITTED', action: 'judgeHigh', to: 'ACCEPTED', by: 'OFFICE' },
  { from: 'SUBMITTED', action: 'judgeNot', to: 'SUBMITTED', by: 'OFFICE' },
  { from: 'SUBMITTED', action: 'withdraw', to: 'WITHDRAWN', by: 'AUTHOR' },
  { from: 'ACCEPTED', action: 'withdraw', to: 'WITHDRAWN', by: 'AUTHOR' },
], { titles: { states: statusTitles } });
