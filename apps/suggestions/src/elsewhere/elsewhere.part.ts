import { itself, type ServicePart } from '@renda/subgraph';
import { onBodyChanged } from '../heard/on-body-changed.js';
import { onDelegationChanged } from '../heard/on-delegation-changed.js';
import { onGroupChanged } from '../heard/on-group-changed.js';
import { onMandateChanged } from '../heard/on-mandate-changed.js';
import { onMembershipChanged } from '../heard/on-membership-changed.js';
import { onOccasionChanged } from '../heard/on-occasion-changed.js';
import { onSessionChanged } from '../heard/on-session-changed.js';
import { onStationChanged } from '../heard/on-station-changed.js';
import { everybody } from '../policy-rows.js';
import { BodyReference } from './body.js';
import { DeputyGroupReference } from './deputy-group.js';
import { MandateReference } from './mandate.js';
import { occasionTypes } from './occasions.js';
import { StationReference } from './station.js';

/** The other services' entities to which this one adds fields, and what it hears of them. */
export const elsewhere: ServicePart = {
  types: [StationReference, BodyReference, DeputyGroupReference, MandateReference, ...occasionTypes],
  references: { Station: itself, DeputyGroup: itself, Mandate: itself, Body: itself, Activity: itself, Reception: itself, StationVisit: itself, ContactMeeting: itself },
  policy: {
    Station: everybody, DeputyGroup: everybody, Mandate: everybody, Body: everybody, Activity: everybody, Reception: everybody, StationVisit: everybody, ContactMeeting: everybody,
  },
  listeners: [onStationChanged, onGroupChanged, onMandateChanged, onMembershipChanged, onBodyChanged, onSessionChanged, onDelegationChanged, ...onOccasionChanged],
};
