import { lifecycleOf } from '@renda/subgraph';
import { type RecordStatus, recordStatuses, recordTitles } from '../recorded/recorded.lifecycle.js';

export const attendanceStatuses = recordStatuses;
export type AttendanceStatus = RecordStatus;

export const attendanceActions = ['verify', 'correct', 'recordAgain'] as const;
export type AttendanceAction = (typeof attendanceActions)[number];

/** Only what is verified is duty (001§6). What was taken back for a reason can be recorded anew, and needs verifying anew. */
export const attendanceLifecycle = lifecycleOf<AttendanceStatus, AttendanceAction>([
  { from: 'RECORDED', action: 'verify', to: 'VERIFIED' },
  { from: 'RECORDED', action: 'correct', to: 'CORRECTED' },
  { from: 'VERIFIED', action: 'correct', to: 'CORRECTED' },
  { from: 'CORRECTED', action: 'recordAgain', to: 'RECORDED' },
], { titles: { states: recordTitles } });
