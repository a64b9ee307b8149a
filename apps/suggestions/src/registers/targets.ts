import type { Target } from '@renda/subgraph';
import { Bill } from '../bills/bill.js';
import { billRows, BillView } from '../bills/bill.view.js';
import { BodyReference } from '../elsewhere/body.js';
import { ActivityReference, AppointmentReference, ContactMeetingReference } from '../elsewhere/occasions.js';
import { ContactPairReference } from '../elsewhere/contact-pair.js';
import { DelegationReference } from '../elsewhere/delegation.js';
import { SessionReference } from '../elsewhere/session.js';
import { DeputyGroupReference } from '../elsewhere/deputy-group.js';
import { MandateReference } from '../elsewhere/mandate.js';
import { RegionReference } from '../elsewhere/region.js';
import { StationReference } from '../elsewhere/station.js';
import { reportRows, ReportView } from '../reports/report.view.js';
import { ResearchReport } from '../reports/research-report.js';
import { Suggestion } from '../suggestions/suggestion.js';
import { suggestionRows, SuggestionView } from '../suggestions/suggestion.view.js';
import { Matter } from '../matters/matter.js';
import { matterRows, MatterView } from '../matters/matter.view.js';
import { UndertakingUnit } from '../units/undertaking-unit.js';
import { unitRows, UnitView } from '../units/unit.view.js';

/** What the registers of this service point to. */
export const region: Target = { entity: 'Region', type: () => RegionReference, heard: 'region_heard' };
export const station: Target = { entity: 'Station', type: () => StationReference, heard: 'station_heard', scope: 'stationId' };
export const group: Target = { entity: 'DeputyGroup', type: () => DeputyGroupReference, heard: 'group_heard', scope: 'groupId', notHeld: 'GROUP_NOT_HELD' };
export const body: Target = { entity: 'Body', type: () => BodyReference, heard: 'body_heard', scope: 'bodyId', notHeld: 'BODY_NOT_HELD' };
/** A body that is supervised, met or judged: that gives nobody rights. */
export const organ: Target = { entity: 'Body', type: () => BodyReference, heard: 'body_heard', notHeld: 'BODY_NOT_HELD' };
export const session: Target = { entity: 'Session', type: () => SessionReference, heard: 'session_heard' };
/** Whether it holds is judged by the day it raised something, not by that of the step. */
export const delegation: Target = { entity: 'Delegation', type: () => DelegationReference, heard: 'delegation_heard' };
export const activity: Target = { entity: 'Activity', type: () => ActivityReference, heard: 'activity_heard' };
export const contactMeeting: Target = { entity: 'ContactMeeting', type: () => ContactMeetingReference, heard: 'contact_meeting_heard' };
export const appointment: Target = { entity: 'Appointment', type: () => AppointmentReference, heard: 'appointment_heard' };
/** Known by the meetings of the pair alone: no step is given one. */
export const pair: Target = { entity: 'ContactPair', type: () => ContactPairReference };
export const mandate: Target = { entity: 'Mandate', type: () => MandateReference, heard: 'mandate_heard', notHeld: 'MANDATE_NOT_HELD', voidable: true, personal: true };

export const unit: Target = { entity: 'UndertakingUnit', type: () => UnitView, own: () => UndertakingUnit, scope: 'unitId', read: (context, id, info) => context.read.one(unitRows, id, info) };
export const matter: Target = { entity: 'Matter', type: () => MatterView, own: () => Matter, read: (context, id, info) => context.read.one(matterRows, id, info) };
export const suggestion: Target = { entity: 'Suggestion', type: () => SuggestionView, own: () => Suggestion, read: (context, id, info) => context.read.one(suggestionRows, id, info) };
export const report: Target = { entity: 'ResearchReport', type: () => ReportView, own: () => ResearchReport, read: (context, id, info) => context.read.one(reportRows, id, info) };
export const bill: Target = { entity: 'Bill', type: () => BillView, own: () => Bill, read: (context, id, info) => context.read.one(billRows, id, info) };
