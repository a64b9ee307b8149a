import type { PolicyRow } from '@renda/caller';

/** The offices of a congress that supervise; a special committee, as a presidium, its own papers alone. */
export const supervisors: PolicyRow = { WORK_COMMITTEE: 'GRANTED', SPECIAL_COMMITTEE: 'GRANTED', GENERAL_OFFICE: 'GRANTED', ADMINISTRATOR: 'GRANTED' };
/** Deputies see what names them, units what they are supervised in. */
export const seesSupervision: PolicyRow = { DEPUTY: 'GRANTED', UNDERTAKING_UNIT: 'GRANTED', ...supervisors };
