import { callerId, callerOf } from '@renda/caller';
import { Congress } from '../congress.fixture.js';
import { giveFirstAdministrator, readArguments } from './first-administrator.js';

let congress: Congress;
beforeAll(async () => { congress = await Congress.convene(); });
afterAll(() => congress.stop());

const first = (subject: string) =>
  giveFirstAdministrator({ ownerUrl: congress.service.database.ownerUrl, realm: 'test', issuer: 'urn:test', subject, now: new Date() });

describe('the first administrator', () => {
  it('is one, however many commands run at the same time, and no later one makes another', async () => {
    const outcomes = await Promise.allSettled(['a', 'b', 'c', 'd'].map(first));
    expect(outcomes.map((one) => (one.status === 'rejected' ? (one.reason as Error).message : 'given')).sort()).toEqual(['ADMINISTRATOR_EXISTS', 'ADMINISTRATOR_EXISTS', 'ADMINISTRATOR_EXISTS', 'given']);
    await expect(first('e')).rejects.toThrow('ADMINISTRATOR_EXISTS');
  });

  it('is told with the grant, and administers the whole realm once that is heard', async () => {
    const said = await congress.service.said();
    expect(said.map(({ type, data }) => [type, data])).toEqual([['cn.renda.deputies.grant.changed.v1', expect.objectContaining({ role: 'ADMINISTRATOR', scope: 'REGION', scopeId: null, to: null })]]);
    await congress.service.hear(...said);
    const subject = ['a', 'b', 'c', 'd'].find((one) => callerId('urn:test', one) === (said[0]?.data as { callerId: string }).callerId) ?? '';
    const answer = await congress.change('defineRegion', { code: '43', name: '湖南', kind: 'PROVINCE', validFrom: '2000-01-01' }, { as: callerOf('urn:test', subject) });
    expect(answer.codes).toEqual([]);
  });

  it.each([[[]], [['--issuer', 'x']], [['--subject', 'x', '--issuer', '']], [['--other', 'x']]])('is not made of %j', (given) => {
    expect(() => readArguments(given)).toThrow();
  });
});
