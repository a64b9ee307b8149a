import { type CivilDay, overlap } from '@renda/calendar';
import { type Change, Refusal, type RuleSource } from '@renda/subgraph';
import { Mandate } from '../mandates/mandate.js';
import { holdPersons } from '../people/hold-persons.js';
import { DeputyGroup } from './deputy-group.js';
import { Membership } from './membership.js';

export interface MembershipToJoin {
  readonly id?: string;
  readonly groupId: string;
  readonly mandateId: string;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}

const oneAreaGroup: RuleSource = {
  title: { zh: '每名代表编入一个区域小组，可另入专业、特色等小组', en: 'Each deputy is in one area group, and in any number of others' },
  citation: '002-LH-一-一',
};

/**
 * Deputies join groups. A person is in a group once at a time, whichever of his mandates he joined by (ALREADY_MEMBER), and in one area group (AREA_GROUP_ONCE).
 * Mandate and person are held, so that of many who join at once each sees what the one before him left.
 */
export async function joinGroups(change: Change, given: readonly MembershipToJoin[]): Promise<Membership[]> {
  const groups = await change.referred(DeputyGroup, given.map(({ groupId }) => groupId), 'read');
  for (const { groupId } of given) change.permit(groups.get(groupId).scopes());
  const mandates = await change.referred(Mandate, given.map(({ mandateId }) => mandateId), 'held');
  const personIds = given.map(({ mandateId }) => mandates.get(mandateId).personId);
  await holdPersons(change, personIds);
  const standing = await change.em.find(Membership, { personId: { $in: personIds }, voidedAt: null });
  const anyGroups = await change.referred(DeputyGroup, [...given, ...standing].map(({ groupId }) => groupId), 'read');
  return given.map((one) => {
    const group = groups.get(one.groupId);
    const membership = Membership.begin({ ...one, id: one.id ?? change.newId(), group, mandate: mandates.get(one.mandateId), now: change.now });
    const meanwhile = standing.filter((other) => other.personId === membership.personId && overlap(other.range, membership.range));
    if (meanwhile.some(({ groupId }) => groupId === group.id)) throw new Refusal('ALREADY_MEMBER');
    if (group.kind === 'AREA' && meanwhile.some(({ groupId }) => anyGroups.get(groupId).kind === 'AREA')) throw new Refusal('AREA_GROUP_ONCE', {}, oneAreaGroup);
    standing.push(membership);
    change.em.persist(membership);
    change.tell(membership.told());
    return membership;
  });
}
