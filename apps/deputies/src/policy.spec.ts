import { join } from 'node:path';
import { callersOf, compareGolden, policyMatrix } from '@renda/subgraph/testing';
import { Congress } from './congress.fixture.js';
import { publishedFor } from './rulebooks/rulebook.fixture.js';

let congress: Congress;
beforeAll(async () => { congress = await Congress.convene(); });
afterAll(() => congress.stop());

it('each role may do and see exactly what is listed', async () => {
  const [here, elsewhere] = [await congress.county(), await congress.county()];
  const [person, other] = [await congress.person('某代表'), await congress.person('另一代表')];
  const near = await callersOf(congress.service, 'near', { regionId: here.county, personId: person });
  const far = await callersOf(congress.service, 'far', { regionId: elsewhere.county, personId: other });
  const term = await congress.term(here.county);
  const body = await congress.body(here.county);
  const post = await congress.post(other, body);
  const mandate = await congress.mandate(person, term, here.town);
  const group = await congress.group(here.town);
  const membership = await congress.changed('joinGroup', { groupId: group, mandateId: mandate, validFrom: '2023-01-01' });
  const grant = await congress.changed('giveGrant', { issuer: 'urn:test', subject: 'somebody', role: 'WORK_COMMITTEE', scope: 'REGION', scopeId: here.town });
  const rulebook = await publishedFor(congress, '321181', here.county);
  const pair = await congress.changed('pairContact', { memberId: other, mandateId: mandate, validFrom: '2023-01-01' });
  const provincial = await congress.term(here.province, 'PROVINCIAL');
  const delegation = await congress.delegation(provincial, here.county);
  const seat = await congress.mandate(person, provincial, here.town);
  const member = await congress.member(delegation, seat);
  const ids = {
    Region: here.county, Body: body, CongressPost: post, ContactPair: pair, Term: term, Person: person, Mandate: mandate, DeputyGroup: group, Membership: membership,
    Delegation: delegation, DelegationMember: member,
    Session: await congress.session(term), MandateTag: await congress.changed('tagMandate', { mandateId: mandate, tag: 'GRASS_ROOTS', validFrom: '2023-01-01' }),
    Grant: grant, Rulebook: rulebook.id, RulebookVersion: rulebook.versionId,
  };
  const { actual, golden } = compareGolden(await policyMatrix(congress.service, { near, far, ids }), join(import.meta.dirname, 'policy.golden.json'));
  expect(actual).toEqual(golden);
});
