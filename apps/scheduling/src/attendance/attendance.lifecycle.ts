import { lifecycleOf } from '@renda/subgraph';

export const attendanceStatuses = ['RECORDED', 'VERIFIED', 'CORRECTED'] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];

export const attendanceActions = ['verify', 'correct', 'recordAgain'] as const;
export type AttendanceAction = (typeof attendanceActions)[number];

/** Only what is verified is duty (001§6). What was taken back for a reason can be recorded anew, and needs verifying anew. */
export const attendanceLifecycle = lifecycleOf<AttendanceStatus, AttendanceAction>([
  { from: 'RECORDED', action: 'verify', to: 'VERIFIED' },
  { from: 'RECORDED', action: 'correct', to: 'CORRECTED' },
  { from: 'VERIFIED', action: 'correct', to: 'CORRECTED' },
  { from: 'CORRECTED', action: 'recordAgain', to: 'RECORDED' },
]);
