import { join } from 'node:path';
import {
  bodyChanged, congressPostChanged, delegationChanged, delegationMemberChanged, grantChanged, groupChanged, mandateChanged, membershipChanged, pairChanged, personChanged, regionChanged,
  rulebookPublished, sessionChanged, tagChanged, termChanged,
} from '@renda/events';
import type { ServiceDefinition } from '@renda/subgraph';
import { FileOfPerson, PerformanceFileResolver, TimelineEntryResolver } from './archive/performance-file.resolver.js';
import { bodyImporter } from './bodies/body.import.js';
import { Body } from './bodies/body.js';
import { BodiesOfRegion, bodyReference, BodyResolver } from './bodies/body.resolver.js';
import { Delegation } from './delegations/delegation.js';
import { delegationImporter, delegationMemberImporter } from './delegations/delegation.import.js';
import { DelegationMember } from './delegations/delegation-member.js';
import { DelegationMemberOutcomeResolver, DelegationMutations } from './delegations/delegation.mutations.js';
import { delegationMemberReference, DelegationMemberResolver, delegationReference, DelegationResolver } from './delegations/delegation.resolver.js';
import { DelegationsOfRegion } from './delegations/delegations-of.resolver.js';
import { grantImporter } from './grants/grant.import.js';
import { Grant } from './grants/grant.js';
import { grantReference, GrantResolver } from './grants/grant.resolver.js';
import { DeputyGroup } from './groups/deputy-group.js';
import { groupImporter, membershipImporter } from './groups/group.import.js';
import { DeputyGroupResolver, groupReference, GroupsOfRegion } from './groups/group.resolver.js';
import { Membership } from './groups/membership.js';
import { membershipReference, MembershipResolver, MembershipsOfPerson } from './groups/membership.resolver.js';
import { dutyListener } from './heard/on-duty-recorded.js';
import { stationListener } from './heard/on-station-changed.js';
import { unitListener } from './heard/on-unit-changed.js';
import { mandateImporter } from './mandates/mandate.import.js';
import { Mandate } from './mandates/mandate.js';
import { mandateReference, MandateResolver } from './mandates/mandate.resolver.js';
import { MandatesOfPerson, MandatesOfRegion } from './mandates/mandates-of.resolver.js';
import { contactPairImporter } from './pairs/contact-pair.import.js';
import { ContactPair } from './pairs/contact-pair.js';
import { ContactPairMutations } from './pairs/contact-pair.mutations.js';
import { ContactPairOutcomeResolver, contactPairReference, ContactPairResolver } from './pairs/contact-pair.resolver.js';
import { ContactPairsOfMandate, ContactPairsOfPerson, ContactPairsOfRegion } from './pairs/contact-pairs-of.resolver.js';
import { personImporter } from './people/person.import.js';
import { Person } from './people/person.js';
import { DeputiesOfRegion, personReference, PersonResolver } from './people/person.resolver.js';
import { policy } from './policy.js';
import { congressPostImporter } from './posts/congress-post.import.js';
import { CongressPost } from './posts/congress-post.js';
import { congressPostReference, CongressPostResolver } from './posts/congress-post.resolver.js';
import { CongressPostsOfPerson, PostsOfBody } from './posts/congress-posts-of.resolver.js';
import { regionImporter } from './regions/region.import.js';
import { Region } from './regions/region.js';
import { regionReference, RegionResolver } from './regions/region.resolver.js';
import { Rulebook } from './rulebooks/rulebook.js';
import { rulebookReference, RulebookResolver, versionReference } from './rulebooks/rulebook.resolver.js';
import { RuleResolver } from './rulebooks/rule.resolver.js';
import { PublicationResolver } from './rulebooks/publication.resolver.js';
import { constraints, sentences } from './sentences.js';
import { sessionImporter } from './sessions/session.import.js';
import { Session } from './sessions/session.js';
import { sessionReference, SessionResolver, SessionsOfTerm } from './sessions/session.resolver.js';
import { mandateTagImporter } from './tags/mandate-tag.import.js';
import { MandateTag } from './tags/mandate-tag.js';
import { mandateTagReference, MandateTagResolver, TagsOfMandate } from './tags/mandate-tag.resolver.js';
import { MandateTagKindResolver } from './tags/mandate-tag-kind.resolver.js';
import { termImporter } from './terms/term.import.js';
import { Term } from './terms/term.js';
import { termReference, TermResolver, TermsOfRegion } from './terms/term.resolver.js';

/** What this service owns, answers, says and hears. */
export const deputies: ServiceDefinition = {
  name: 'deputies',
  version: '0.1.0',
  folder: join(import.meta.dirname, '..'),
  entities: [Region, Body, CongressPost, Term, Session, Person, Mandate, MandateTag, ContactPair, DeputyGroup, Membership, Delegation, DelegationMember, Grant, Rulebook],
  resolvers: [
    RegionResolver, BodyResolver, BodiesOfRegion, CongressPostResolver, PostsOfBody, CongressPostsOfPerson, TermResolver, TermsOfRegion,
    SessionResolver, SessionsOfTerm, PersonResolver, DeputiesOfRegion,
    MandateResolver, MandatesOfPerson, MandatesOfRegion, MandateTagResolver, TagsOfMandate, MandateTagKindResolver,
    ContactPairResolver, ContactPairMutations, ContactPairOutcomeResolver, ContactPairsOfPerson, ContactPairsOfMandate, ContactPairsOfRegion,
    DeputyGroupResolver, GroupsOfRegion, MembershipResolver, MembershipsOfPerson,
    DelegationResolver, DelegationMutations, DelegationMemberResolver, DelegationMemberOutcomeResolver, DelegationsOfRegion, GrantResolver, FileOfPerson, PerformanceFileResolver, TimelineEntryResolver,
    RulebookResolver, PublicationResolver, RuleResolver,
  ],
  types: [],
  references: {
    Region: regionReference, Body: bodyReference, CongressPost: congressPostReference, Term: termReference, Session: sessionReference, Person: personReference,
    Mandate: mandateReference, MandateTag: mandateTagReference, ContactPair: contactPairReference, DeputyGroup: groupReference,
    Membership: membershipReference, Delegation: delegationReference, DelegationMember: delegationMemberReference, Grant: grantReference, Rulebook: rulebookReference, RulebookVersion: versionReference,
  },
  policy,
  sentences,
  constraints,
  listeners: [stationListener, unitListener, dutyListener],
  importers: [
    regionImporter, bodyImporter, termImporter, personImporter, mandateImporter, groupImporter, membershipImporter, sessionImporter, mandateTagImporter,
    congressPostImporter, contactPairImporter, delegationImporter, delegationMemberImporter, grantImporter,
  ],
  says: [
    regionChanged, bodyChanged, congressPostChanged, termChanged, sessionChanged, personChanged, mandateChanged, tagChanged, pairChanged, groupChanged,
    membershipChanged, delegationChanged, delegationMemberChanged, grantChanged, rulebookPublished,
  ],
  scopedTables: ['body', 'congress_post', 'term', 'session', 'mandate', 'mandate_tag', 'contact_pair', 'deputy_group', 'membership', 'delegation', 'delegation_member', 'grant_given', 'rulebook'],
};
