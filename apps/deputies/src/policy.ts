import type { PolicyRow, PolicyTable } from '@renda/caller';

const everybody: PolicyRow = { PUBLIC: 'ALL' };
const offices: PolicyRow = { WORK_COMMITTEE: 'GRANTED', ADMINISTRATOR: 'GRANTED' };
const administrators: PolicyRow = { ADMINISTRATOR: 'GRANTED' };
/** The person himself, and the offices of the regions concerned. */
const ownAndOffices: PolicyRow = { DEPUTY: 'GRANTED', ...offices };

/** Who may do what here: one row for each operation and entity of this service. What has no row stops the build. */
export const policy: PolicyTable = {
  'Query.region': everybody,
  'Query.regions': everybody,
  Region: everybody,
  'Mutation.defineRegion': administrators,
  'Import.region': administrators,

  'Query.body': everybody,
  Body: everybody,
  'Mutation.setUpBody': offices,
  'Import.body': administrators,

  CongressPost: everybody,
  'Mutation.appointToCongressPost': offices,
  'Mutation.endCongressPost': offices,
  'Mutation.voidCongressPost': offices,
  'Import.congress_post': administrators,

  'Query.term': everybody,
  Term: everybody,
  'Mutation.startTerm': offices,
  'Import.term': administrators,

  Session: everybody,
  'Mutation.enterSession': offices,
  'Mutation.changeSession': offices,
  'Mutation.voidSession': offices,
  'Import.session': administrators,

  'Query.person': everybody,
  'Query.deputies': everybody,
  Person: everybody,
  'Person.phone': ownAndOffices,
  'PerformanceFile.timeline': ownAndOffices,
  'Mutation.registerPerson': offices,
  'Import.person': administrators,

  'Query.mandate': everybody,
  Mandate: everybody,
  'Mutation.recordMandate': offices,
  'Mutation.endMandate': offices,
  'Import.mandate': administrators,

  'Query.mandateTagKinds': everybody,
  MandateTag: everybody,
  'Mutation.tagMandate': offices,
  'Mutation.endMandateTag': offices,
  'Mutation.voidMandateTag': offices,
  'Import.tag': administrators,

  ContactPair: everybody,
  'Mutation.pairContact': offices,
  'Mutation.assignContacts': offices,
  'Mutation.endContactPair': offices,
  'Mutation.voidContactPair': offices,
  'Import.pair': administrators,

  'Query.deputyGroup': everybody,
  DeputyGroup: everybody,
  'Mutation.setUpGroup': offices,
  'Import.group': administrators,

  Membership: everybody,
  'Mutation.joinGroup': offices,
  'Mutation.leaveGroup': offices,
  'Import.membership': administrators,

  'Query.delegation': everybody,
  Delegation: everybody,
  DelegationMember: everybody,
  'Mutation.formDelegation': offices,
  'Mutation.addDelegationMembers': offices,
  'Mutation.endDelegation': offices,
  'Import.delegation': administrators,
  'Import.delegation_member': administrators,

  'Query.rulebook': everybody,
  'Query.rulebooks': everybody,
  'Query.ruleInForce': everybody,
  'Query.rulesInForce': everybody,
  'Query.staleRules': everybody,
  Rulebook: everybody,
  RulebookVersion: everybody,
  'Mutation.publishRulebook': offices,

  'Query.grants': administrators,
  Grant: administrators,
  'Mutation.giveGrant': administrators,
  'Mutation.endGrant': administrators,
  'Import.grant': administrators,
};
