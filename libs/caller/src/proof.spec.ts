import { anonymousCaller, callerOf, contentDigest, contentHash, promisedHash, ProofRefused, sameHash, signProof, verifyProof, type Caller } from './index.js';

const NOW = new Date('2026-03-02T01:00:00Z');
const key = Buffer.alloc(32, 7);
const body = '{"query":"{__typename}"}';
const request = { service: 'stations', key, method: 'POST', path: '/graphql', now: NOW };
const li = callerOf('https://login.example', '李 li');

const signed = (change: Partial<typeof request & { caller: Caller; contentHash: string }> = {}): Record<string, string> =>
  signProof({ ...request, caller: li, contentHash: contentHash(body), ...change });
const verified = (headers: Record<string, string | string[] | undefined>, change: Partial<typeof request & { contentHash: string | null }> = {}) =>
  verifyProof({ ...request, headers, contentHash: contentHash(body), ...change });

describe('the proof of the gateway', () => {
  it.each([['somebody', li], ['nobody', anonymousCaller]])('tells the service that %s asks', (_, caller) => {
    expect(verified(signed({ caller }))).toEqual({ caller, contentHash: contentHash(body) });
  });

  it.each<[string, Parameters<typeof signed>[0]]>([
    ['signed with another key', { key: Buffer.alloc(32, 8) }],
    ['made for another service', { service: 'deputies' }],
    ['of another method', { method: 'GET' }],
    ['of another path', { path: '/import/station' }],
    ['of another query string', { path: '/graphql?a=1' }],
    ['of another body', { contentHash: contentHash('{}') }],
    ['of an empty body', { contentHash: contentHash() }],
    ['30 s and 1 ms old', { now: new Date(NOW.getTime() - 30_001) }],
    ['from more than 10 s ahead', { now: new Date(NOW.getTime() + 10_001) }],
  ])('%s is refused', (_, change) => {
    expect(() => verified(signed(change))).toThrow(ProofRefused);
  });

  it.each([-30_000, 0, 10_000])('made %i ms from now passes', (off) => {
    expect(verified(signed({ now: new Date(NOW.getTime() + off) })).caller).toEqual(li);
  });

  const good = signed();
  const other = signed({ caller: callerOf('https://login.example', 'wang') });
  it.each<[string, Record<string, string | string[] | undefined>]>([
    ['nothing', {}],
    ['a caller without proof', { 'x-renda-caller': good['x-renda-caller'] }],
    ['a proof without caller', { 'x-renda-proof': good['x-renda-proof'] }],
    ["another caller than the proof's", { ...good, 'x-renda-caller': other['x-renda-caller'] }],
    ['a proof twice', { ...good, 'x-renda-proof': [String(good['x-renda-proof']), String(good['x-renda-proof'])] }],
    ['two proofs in one', { ...good, 'x-renda-proof': `${String(good['x-renda-proof'])}, ${String(good['x-renda-proof'])}` }],
    ['a later time written in', { ...good, 'x-renda-proof': good['x-renda-proof']?.replace(/t=\d+/, `t=${String(NOW.getTime() + 1)}`) }],
    ['an empty signature', { ...good, 'x-renda-proof': good['x-renda-proof']?.replace(/s=.*/, 's=') }],
    ['another version', { ...good, 'x-renda-proof': good['x-renda-proof']?.replace('v1', 'v0') }],
    ['a user token', { ...good, 'x-renda-proof': 'Bearer eyJhbGciOiJFZERTQSJ9.e30.AAAA' }],
  ])('is not given by %s', (_, headers) => {
    expect(() => verified(headers)).toThrow(ProofRefused);
  });

  it('is refused after a change of any one character', () => {
    for (const name of ['x-renda-caller', 'x-renda-proof'] as const) {
      const text = String(good[name]);
      for (let at = 0; at < text.length; at += 1) {
        const changed = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
        expect(() => verified({ ...good, [name]: changed })).toThrow(ProofRefused);
      }
    }
  });

  it('of a stream holds for the hash that Content-Digest promises', () => {
    const promised = promisedHash(contentDigest(contentHash(body)));
    const proven = verified(signed(), { contentHash: promised });
    expect(sameHash(proven.contentHash, contentHash(body))).toBe(true);
    expect(sameHash(proven.contentHash, contentHash(`${body} `))).toBe(false);
  });

  it.each([undefined, '', 'sha-256=abc', 'md5=:rL0Y20zC+Fzt72VPzMSk2A==:', 'sha-256=:AAAA:'])('of a stream is refused when Content-Digest is %s', (digest) => {
    expect(promisedHash(digest)).toBeNull();
    expect(() => verified(signed(), { contentHash: promisedHash(digest) })).toThrow(ProofRefused);
  });
});
