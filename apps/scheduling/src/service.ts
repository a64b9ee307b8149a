import { join } from 'node:path';
import {
  activityChanged, appointmentChanged, attendanceChanged, contactMeetingChanged, dutyRecorded, exemptionChanged, invitationChanged, obligationChanged, receptionChanged, visitChanged,
} from '@renda/events';
import { itself, type ServiceDefinition, together } from '@renda/subgraph';
import { activityImporter } from './activities/activity.import.js';
import { ActivityStep } from './activities/activity-step.js';
import { Activity } from './activities/activity.js';
import { ActivityMutations } from './activities/activity.mutations.js';
import { activityReference, ActivityResolver, GroupActivitiesResolver, StationActivitiesResolver } from './activities/activity.resolver.js';
import { ActivityTypeResolver } from './activity-types/activity-type.resolver.js';
import { AppointmentTimelinessResolver } from './appointments/appointment-timeliness.js';
import { appointmentImporter } from './appointments/appointment.import.js';
import { Appointment } from './appointments/appointment.js';
import { AppointmentMutations } from './appointments/appointment.mutations.js';
import { appointmentReference, AppointmentResolver, MandateAppointmentsResolver } from './appointments/appointment.resolver.js';
import { attendanceImporter } from './attendance/attendance.import.js';
import { Attendance } from './attendance/attendance.js';
import { AttendanceMutations } from './attendance/attendance.mutations.js';
import { ActivityAttendancesResolver, AttendanceOutcomeResolver, attendanceReference, AttendanceResolver } from './attendance/attendance.resolver.js';
import { contactMeetingImporter } from './contact-meetings/contact-meeting.import.js';
import { ContactMeeting } from './contact-meetings/contact-meeting.js';
import { contactMeetingReference, ContactMeetingResolver, PairMeetingsResolver } from './contact-meetings/contact-meeting.resolver.js';
import { BodyStub } from './elsewhere/body.js';
import { ContactPairStub } from './elsewhere/contact-pair.js';
import { DeputyGroupStub } from './elsewhere/deputy-group.js';
import { MandateStub } from './elsewhere/mandate.js';
import { PersonStub } from './elsewhere/person.js';
import { StationStub } from './elsewhere/station.js';
import { exemptionImporter } from './exemptions/exemption.import.js';
import { Exemption } from './exemptions/exemption.js';
import { exemptionReference, ExemptionResolver } from './exemptions/exemption.resolver.js';
import { exemptionsOfSubjects, PersonExemptionsResolver } from './exemptions/exemptions-of.resolver.js';
import { countedCopies } from './heard/counted.js';
import { onBodyChanged } from './heard/on-body-changed.js';
import { onCongressPostChanged } from './heard/on-congress-post-changed.js';
import { onGroupChanged } from './heard/on-group-changed.js';
import { onMandateChanged } from './heard/on-mandate-changed.js';
import { onPairChanged } from './heard/on-pair-changed.js';
import { onIndustryChanged, onMembershipChanged, onResidencyChanged, onTagChanged } from './heard/on-relations-changed.js';
import { onReportPreparationChanged } from './heard/on-report-preparation-changed.js';
import { onStationChanged } from './heard/on-station-changed.js';
import { onSessionChanged, onTermChanged } from './heard/on-term-changed.js';
import { invitationImporter } from './invitations/invitation.import.js';
import { Invitation } from './invitations/invitation.js';
import {
  ActivityInvitationsResolver, InvitationOutcomeResolver, invitationReference, InvitationResolver, PersonInvitationsResolver,
} from './invitations/invitation.resolver.js';
import { dutyRecordReference, DutyRecordResolver, MandateDutyRecordsResolver, PersonDutyRecordsResolver } from './ledger/duty-record.resolver.js';
import { onAttendanceChanged } from './ledger/on-attendance-changed.js';
import { onMandateKnown } from './ledger/waiting-duties.js';
import { onOutputsChanged } from './ledger/on-outputs-changed.js';
import { onVisitChanged } from './ledger/on-visit-changed.js';
import { CountingResolver } from './obligations/counting.resolver.js';
import { CoverageResolver } from './obligations/coverage.resolver.js';
import { deriveObligations, keepCounting } from './obligations/keep-counting.js';
import { obligationMarks } from './obligations/marks.js';
import { obligationReference, ObligationResolver } from './obligations/obligation.resolver.js';
import {
  BodyObligationsResolver, GroupObligationsResolver, MandateObligationsResolver, PairObligationsResolver, PersonObligationsResolver, StationObligationsResolver,
} from './obligations/obligations-of.resolver.js';
import { BasisResolver, VerdictResolver } from './obligations/verdict.resolver.js';
import { policy } from './policy.js';
import { receptionImporter } from './receptions/reception.import.js';
import { ReceptionDeputy } from './receptions/reception-deputy.js';
import { Reception } from './receptions/reception.js';
import { MandateReceptionsResolver, receptionReference, ReceptionResolver, StationReceptionsResolver } from './receptions/reception.resolver.js';
import { constraints, sentences } from './sentences.js';
import { inviteToSitIn } from './sit-ins/invite-to-sit-in.js';
import { keepSimulating } from './simulations/keep-simulating.js';
import { SimulatedDeadlineResolver } from './simulations/simulated-deadline.resolver.js';
import { SimulatedSubjectResolver } from './simulations/simulated-subject.resolver.js';
import { simulationReference, SimulationResolver } from './simulations/simulation.resolver.js';
import { StationVisit } from './visits/station-visit.js';
import { StationVisitResolver, StationVisitsResolver, visitReference } from './visits/station-visit.resolver.js';
import { visitImporter } from './visits/visit.import.js';

/** What this service owns, answers, says and hears. */
export const scheduling: ServiceDefinition = {
  name: 'scheduling',
  version: '0.1.0',
  folder: join(import.meta.dirname, '..'),
  entities: [
    Activity, ActivityStep, Invitation, Attendance, StationVisit,
    Reception, ReceptionDeputy, ContactMeeting, Exemption, Appointment,
  ],
  resolvers: [
    ActivityTypeResolver, ActivityResolver, ActivityMutations, StationActivitiesResolver, GroupActivitiesResolver,
    InvitationResolver, InvitationOutcomeResolver, ActivityInvitationsResolver, PersonInvitationsResolver,
    AttendanceResolver, AttendanceMutations, AttendanceOutcomeResolver, ActivityAttendancesResolver,
    StationVisitResolver, StationVisitsResolver, DutyRecordResolver, PersonDutyRecordsResolver, MandateDutyRecordsResolver,
    ReceptionResolver, StationReceptionsResolver, MandateReceptionsResolver,
    ContactMeetingResolver, PairMeetingsResolver,
    ExemptionResolver, ...exemptionsOfSubjects, PersonExemptionsResolver,
    AppointmentResolver, AppointmentMutations, AppointmentTimelinessResolver, MandateAppointmentsResolver,
    ObligationResolver, VerdictResolver, BasisResolver, CoverageResolver, CountingResolver,
    MandateObligationsResolver, GroupObligationsResolver, StationObligationsResolver, PairObligationsResolver, BodyObligationsResolver, PersonObligationsResolver,
    SimulationResolver, SimulatedSubjectResolver, SimulatedDeadlineResolver,
  ],
  types: [PersonStub, MandateStub, DeputyGroupStub, StationStub, ContactPairStub, BodyStub],
  references: {
    Activity: activityReference, Invitation: invitationReference, Attendance: attendanceReference, StationVisit: visitReference,
    DutyRecord: dutyRecordReference, Person: itself, Mandate: itself, DeputyGroup: itself, Station: itself,
    Reception: receptionReference, ContactMeeting: contactMeetingReference, ContactPair: itself,
    Exemption: exemptionReference, Body: itself, Appointment: appointmentReference,
    Obligation: obligationReference,
    Simulation: simulationReference,
  },
  policy,
  sentences,
  constraints,
  listeners: [
    onStationChanged, onMandateChanged, onGroupChanged, onBodyChanged, onAttendanceChanged, onVisitChanged, ...onOutputsChanged, onMandateKnown,
    onTermChanged, onSessionChanged, onReportPreparationChanged, onTagChanged, onMembershipChanged, onResidencyChanged, onIndustryChanged, onPairChanged, onCongressPostChanged,
    ...countedCopies, ...obligationMarks,
  ],
  importers: [
    activityImporter, invitationImporter, attendanceImporter, visitImporter,
    receptionImporter, contactMeetingImporter, exemptionImporter, appointmentImporter,
  ],
  says: [
    activityChanged, invitationChanged, attendanceChanged, visitChanged, dutyRecorded,
    receptionChanged, contactMeetingChanged, exemptionChanged, appointmentChanged, obligationChanged,
  ],
  scopedTables: [
    'activity', 'invitation', 'attendance', 'station_visit',
    'reception', 'contact_meeting', 'exemption', 'appointment', 'simulation',
  ],
  works: (at) => together(keepCounting(at), keepSimulating(at), inviteToSitIn(at)),
  derive: deriveObligations,
};
