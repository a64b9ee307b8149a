import type { PolicyRow, PolicyTable } from '@renda/caller';

const everybody: PolicyRow = { PUBLIC: 'ALL' };
/** Offices in their regions, station staff for what is at their station. */
const organisers: PolicyRow = { STATION_STAFF: 'GRANTED', WORK_COMMITTEE: 'GRANTED', ADMINISTRATOR: 'GRANTED' };
const concerned: PolicyRow = { DEPUTY: 'GRANTED', ...organisers };
const deputyHimself: PolicyRow = { DEPUTY: 'GRANTED' };
/** The ledger of a person: he himself, and the committee of where it was done or where he has his seat. */
const ledger: PolicyRow = { DEPUTY: 'GRANTED', WORK_COMMITTEE: 'GRANTED', ADMINISTRATOR: 'GRANTED' };
/** What is owed and how far it is done: the deputy himself, the station's staff, the committees of the place. */
const owed: PolicyRow = { DEPUTY: 'GRANTED', STATION_STAFF: 'GRANTED', WORK_COMMITTEE: 'GRANTED', ADMINISTRATOR: 'GRANTED' };
const offices: PolicyRow = { WORK_COMMITTEE: 'GRANTED', ADMINISTRATOR: 'GRANTED' };
/** What is between a person and the committee of his congress. */
const personAndOffices: PolicyRow = { DEPUTY: 'GRANTED', ...offices };
const administrators: PolicyRow = { ADMINISTRATOR: 'GRANTED' };

/** Who may do what here: one row for each operation and entity of this service. What has no row stops the build. */
export const policy: PolicyTable = {
  'Query.activityTypes': everybody,
  'Query.activity': everybody,
  'Query.activities': everybody,
  'Query.dutyRecords': ledger,
  'Query.obligation': owed,
  'Query.obligations': owed,
  'Query.obligationCoverage': owed,
  'Query.obligationCounting': offices,
  'Mutation.recountObligations': offices,
  'Query.exemptions': personAndOffices,
  'Query.appointments': personAndOffices,
  'Query.appointmentTimeliness': offices,
  'Query.simulation': offices,
  'Query.simulations': offices,

  Activity: everybody,
  'Activity.history': organisers,
  Invitation: concerned,
  Attendance: concerned,
  StationVisit: concerned,
  Reception: concerned,
  ContactMeeting: personAndOffices,
  Exemption: personAndOffices,
  Appointment: personAndOffices,
  DutyRecord: ledger,
  Obligation: owed,
  Simulation: offices,
  Person: everybody,
  Mandate: everybody,
  Station: everybody,
  DeputyGroup: everybody,
  Body: everybody,
  ContactPair: everybody,

  'Mutation.planActivity': organisers,
  'Mutation.consultActivity': organisers,
  'Mutation.openActivity': organisers,
  'Mutation.inviteDeputies': organisers,
  'Mutation.answerInvitation': deputyHimself,
  'Mutation.holdActivity': organisers,
  'Mutation.recordAttendance': organisers,
  'Mutation.verifyAttendance': organisers,
  'Mutation.correctAttendance': organisers,
  'Mutation.cancelActivity': organisers,
  'Mutation.archiveActivity': organisers,
  'Mutation.recordVisit': concerned,
  'Mutation.verifyVisit': organisers,
  'Mutation.correctVisit': organisers,
  'Mutation.recordReception': concerned,
  'Mutation.verifyReception': organisers,
  'Mutation.correctReception': organisers,
  'Mutation.recordContactMeeting': personAndOffices,
  'Mutation.verifyContactMeeting': offices,
  'Mutation.correctContactMeeting': offices,
  'Mutation.grantExemption': offices,
  'Mutation.endExemption': offices,
  'Mutation.voidExemption': offices,
  'Mutation.requestAppointment': personAndOffices,
  'Mutation.arrangeAppointment': offices,
  'Mutation.extendAppointment': offices,
  'Mutation.holdAppointment': offices,
  'Mutation.followUpAppointment': offices,
  'Mutation.withdrawAppointment': deputyHimself,
  'Mutation.refuseAppointment': offices,
  'Mutation.simulateRulebook': offices,
  'Mutation.cancelSimulation': offices,
  'Mutation.deleteSimulation': offices,

  'Import.activity': administrators,
  'Import.invitation': administrators,
  'Import.attendance': administrators,
  'Import.visit': administrators,
  'Import.reception': administrators,
  'Import.contact_meeting': administrators,
  'Import.exemption': administrators,
  'Import.appointment': administrators,
};
