import type { PolicyRow } from '@renda/caller';

/** Who may do or see something, as the subjects of this service say it again and again. */
export const everybody: PolicyRow = { PUBLIC: 'ALL' };
export const station: PolicyRow = { STATION_STAFF: 'GRANTED', WORK_COMMITTEE: 'GRANTED', ADMINISTRATOR: 'GRANTED' };
export const offices: PolicyRow = { WORK_COMMITTEE: 'GRANTED', ADMINISTRATOR: 'GRANTED' };
export const unit: PolicyRow = { UNDERTAKING_UNIT: 'GRANTED', ADMINISTRATOR: 'GRANTED' };
export const whoHandles: PolicyRow = { ...station, ...unit };
/** Who writes what a group, a station or a deputy brings out: deputies for their group or themselves, the station's staff, the offices. */
export const authors: PolicyRow = { DEPUTY: 'GRANTED', ...station };
export const administrators: PolicyRow = { ADMINISTRATOR: 'GRANTED' };
/** A special committee, for what is split or referred to it; the offices write for it. */
export const committees: PolicyRow = { SPECIAL_COMMITTEE: 'GRANTED', ...offices };
/** Who sees suggestions and bills: who brings them out, the units and the special committee that have them, the offices. */
export const proposalReaders: PolicyRow = { ...authors, UNDERTAKING_UNIT: 'GRANTED', SPECIAL_COMMITTEE: 'GRANTED', GENERAL_OFFICE: 'GRANTED' };
/** Who supervises handling: the special committee that has it, the deputy work committee and the General Office of the place. */
export const organs: PolicyRow = { SPECIAL_COMMITTEE: 'GRANTED', GENERAL_OFFICE: 'GRANTED', ...offices };
/** Who serves the meeting of a standing committee: its General Office and the deputy work committee. */
export const secretariat: PolicyRow = { GENERAL_OFFICE: 'GRANTED', ...offices };
/** Who sees how handling is judged: who supervises, the unit, and the deputies and groups concerned. */
export const concerned: PolicyRow = { DEPUTY: 'GRANTED', UNDERTAKING_UNIT: 'GRANTED', ...organs };
/** In whose name alone some papers go out: not even the work committee may send them. */
export const generalOffice: PolicyRow = { GENERAL_OFFICE: 'GRANTED' };
/** What every office, unit, station and deputy may read, wherever they are. */
export const allWithARole: PolicyRow = {
  DEPUTY: 'ALL', STATION_STAFF: 'ALL', WORK_COMMITTEE: 'ALL', SPECIAL_COMMITTEE: 'ALL', GENERAL_OFFICE: 'ALL', UNDERTAKING_UNIT: 'ALL', ADMINISTRATOR: 'ALL',
};
