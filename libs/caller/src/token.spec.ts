import { createHmac, createSign, generateKeyPairSync, sign as signBytes, type KeyObject } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anonymousCaller, callerId, signProof, TokenKeysUnavailable, TokenRefused, tokenKeysFromFile, tokenKeysFromUrl, tokenVerifier, type TokenVerifier } from './index.js';

const NOW = new Date('2026-03-02T01:00:00Z');
const now = NOW.getTime() / 1000;
const issuer = 'https://login.example';
const audience = 'renda-graph';

const ours = generateKeyPairSync('ed25519');
const theirs = generateKeyPairSync('ed25519');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });

const encode = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const header = { alg: 'EdDSA', typ: 'JWT', kid: 'k1' };
const claims = { iss: issuer, aud: audience, sub: 'li', iat: now - 10, exp: now + 300 };
const jwk = (key: KeyObject, kid: string): object => ({ ...key.export({ format: 'jwk' }), kid, alg: 'EdDSA', use: 'sig' });

function token(payload: unknown = claims, head: unknown = header, key = ours.privateKey): string {
  const input = `${encode(head)}.${encode(payload)}`;
  return `${input}.${signBytes(null, Buffer.from(input), key).toString('base64url')}`;
}

const withHmac = (secret: string, head: object): string => {
  const input = `${encode(head)}.${encode(claims)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
};
const withRsa = (): string => {
  const input = `${encode({ ...header, alg: 'RS256', kid: 'r1' })}.${encode(claims)}`;
  return `${input}.${createSign('sha256').update(input).sign(rsa.privateKey).toString('base64url')}`;
};
const twice = (part: string, key: string): string => part.replace('{', `{${key},`);

describe('a token', () => {
  let folder: string;
  let file: string;
  let verifier: TokenVerifier;
  let hits = 0;
  const trap = createServer((_, response) => { hits += 1; response.end(JSON.stringify({ keys: [jwk(theirs.publicKey, 'k1')] })); });
  let trapUrl: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'renda-token-'));
    file = join(folder, 'keys.json');
    await writeFile(file, JSON.stringify({ keys: [jwk(ours.publicKey, 'k1'), { ...rsa.publicKey.export({ format: 'jwk' }), kid: 'r1' }] }));
    await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
    trapUrl = `http://127.0.0.1:${String((trap.address() as AddressInfo).port)}/`;
    verifier = tokenVerifier({ issuer, audience, algorithm: 'EdDSA', keys: await tokenKeysFromFile(file), clock: () => NOW });
  });
  afterAll(async () => {
    trap.close();
    await rm(folder, { recursive: true });
  });
  const verify = (...headers: string[]): Promise<unknown> => verifier.verify(headers);

  it('that is good names its caller', async () => {
    expect(await verify(`Bearer ${token()}`)).toEqual({ id: callerId(issuer, 'li'), issuer, subject: 'li', anonymous: false });
  });

  it('that is absent makes the anonymous caller', async () => {
    expect(await verify()).toBe(anonymousCaller);
  });

  const pem = ours.publicKey.export({ format: 'pem', type: 'spki' }).toString();
  const refused: [string, () => string][] = [
    ...['none', 'None', 'nOnE'].map((alg): [string, () => string] => [`alg ${alg}, unsigned`, () => `${encode({ ...header, alg })}.${encode(claims)}.`]),
    ['alg none with a signature', () => token(claims, { ...header, alg: 'none' })],
    ['HS256 signed with the public key as PEM', () => withHmac(pem, { ...header, alg: 'HS256' })],
    ['HS256 signed with the public key as x', () => withHmac(String(ours.publicKey.export({ format: 'jwk' }).x), { ...header, alg: 'HS256' })],
    ['another algorithm by a key of ours', withRsa],
    ['a key of its own (jwk)', () => token(claims, { ...header, jwk: theirs.publicKey.export({ format: 'jwk' }) }, theirs.privateKey)],
    ['a key address of its own (jku)', () => token(claims, { ...header, jku: trapUrl }, theirs.privateKey)],
    ['a certificate address of its own (x5u)', () => token(claims, { ...header, x5u: trapUrl }, theirs.privateKey)],
    ['a key address, though signed by us', () => token(claims, { ...header, jku: trapUrl })],
    ["another issuer's key", () => token(claims, header, theirs.privateKey)],
    ['kid ../../dev/null', () => token(claims, { ...header, kid: '../../../dev/null' })],
    ["kid ' or 1=1 --", () => token(claims, { ...header, kid: "' or 1=1 --" })],
    ['kid as a list', () => token(claims, { ...header, kid: ['k1'] })],
    ['a stripped signature', () => token().replace(/[^.]+$/, '')],
    ['two parts', () => token().replace(/\.[^.]+$/, '')],
    ['a changed claim', () => token().replace(/\.[^.]+\./, `.${encode({ ...claims, sub: 'wang' })}.`)],
    ['expired', () => token({ ...claims, iat: now - 400, exp: now - 31 })],
    ['no expiry', () => token({ ...claims, exp: undefined })],
    ['no moment of issue', () => token({ ...claims, iat: undefined })],
    ['a life of ten minutes and a second', () => token({ ...claims, iat: now, exp: now + 601 })],
    ['not yet valid', () => token({ ...claims, nbf: now + 31 })],
    ['issued in the future', () => token({ ...claims, iat: now + 31 })],
    ['another issuer', () => token({ ...claims, iss: 'https://other.example' })],
    ['another audience', () => token({ ...claims, aud: 'elsewhere' })],
    ['no audience', () => token({ ...claims, aud: undefined })],
    ['several audiences', () => token({ ...claims, aud: [audience, 'elsewhere'] })],
    ['no subject', () => token({ ...claims, sub: undefined })],
    ['an empty subject', () => token({ ...claims, sub: '' })],
    ['a subject that is an object', () => token({ ...claims, sub: { name: 'li' } })],
    ['a subject twice', () => token(twice(JSON.stringify(claims), '"sub":"wang"'))],
    ['a subject twice, once escaped', () => token(twice(JSON.stringify(claims), '"s\\u0075b":"wang"'))],
    ['an algorithm twice', () => token(claims, twice(JSON.stringify(header), '"alg":"none"'))],
    ['an unknown critical extension', () => token(claims, { ...header, crit: ['x'], x: 1 })],
    ['another type', () => token(claims, { ...header, typ: 'logout+jwt' })],
    ['no type', () => token(claims, { alg: 'EdDSA', kid: 'k1' })],
    ['a megabyte', () => token({ ...claims, pad: 'x'.repeat(1_000_000) })],
    ['claims that are a list', () => token([claims])],
    ['claims that are no JSON', () => token('hello')],
    ['the proof of the gateway', () => signProof({ service: 's', key: Buffer.alloc(32), method: 'POST', path: '/', now: NOW, caller: anonymousCaller, contentHash: '' })['x-renda-proof']],
  ];

  it.each(refused)('with %s is refused, and the reason is not told', async (_, make) => {
    const refusal = await verify(`Bearer ${make()}`).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TokenRefused);
    expect((refusal as Error).message).toBe('UNAUTHENTICATED');
    expect(hits).toBe(0);
  });

  it.each(['', 'Bearer', 'Bearer ', 'Basic bGk6bGk=', 'Bearer a b', 'Bearer undefined'])('is not found in the header "%s", which is refused', async (text) => {
    await expect(verify(text)).rejects.toThrow(TokenRefused);
  });

  it('sent twice is refused, good as both are', async () => {
    await expect(verify(`Bearer ${token()}`, `Bearer ${token()}`)).rejects.toThrow(TokenRefused);
  });

  it.each<[string, object]>([
    ['expired 29 s ago', { iat: now - 400, exp: now - 29 }], ['issued 29 s ahead', { iat: now + 29, exp: now + 300 }],
    ['that lives exactly ten minutes', { iat: now, exp: now + 600 }], ['of type at+jwt', {}],
  ])('%s passes', async (name, change) => {
    const made = token({ ...claims, ...change }, name.includes('at+jwt') ? { ...header, typ: 'at+jwt' } : header);
    await expect(verify(`Bearer ${made}`)).resolves.toMatchObject({ subject: 'li' });
  });

  it('is remembered for five seconds, never past its end', async () => {
    let clock = NOW.getTime();
    let asked = 0;
    const keys = await tokenKeysFromFile(file);
    const remembering = tokenVerifier({
      issuer, audience, algorithm: 'EdDSA', clock: () => new Date(clock), keys: (head, made) => { asked += 1; return keys(head, made); },
    });
    const ask = (made: string): Promise<unknown> => remembering.verify([`Bearer ${made}`]);
    const lasting = token();
    for (const passed of [0, 1_000, 4_999]) {
      clock = NOW.getTime() + passed;
      await ask(lasting);
    }
    expect(asked).toBe(1);
    clock = NOW.getTime() + 5_000;
    await ask(lasting);
    expect(asked).toBe(2);
    const ending = token({ ...claims, exp: now + 7 });
    await ask(ending);
    clock = NOW.getTime() + 7_000;
    await ask(ending);
    expect(asked).toBe(4);
    clock = NOW.getTime() + 7_000 + 30_000;
    await expect(ask(ending)).rejects.toThrow(TokenRefused);
  });

  it('of a rotated key is good until the key leaves the file', async () => {
    let clock = 0;
    const rotating = join(folder, 'rotating.json');
    const write = (...keys: object[]): Promise<void> => writeFile(rotating, JSON.stringify({ keys }));
    await write(jwk(ours.publicKey, 'k1'));
    const keys = await tokenKeysFromFile(rotating, () => clock);
    const fresh = (sub: string, kid: string, key: KeyObject): Promise<unknown> =>
      tokenVerifier({ issuer, audience, algorithm: 'EdDSA', keys, clock: () => NOW }).verify([`Bearer ${token({ ...claims, sub }, { ...header, kid }, key)}`]);
    await expect(fresh('a', 'k2', theirs.privateKey)).rejects.toThrow(TokenRefused);
    await write(jwk(ours.publicKey, 'k1'), jwk(theirs.publicKey, 'k2'));
    clock += 5_000;
    await fresh('b', 'k2', theirs.privateKey);
    await fresh('c', 'k1', ours.privateKey);
    await writeFile(rotating, '{"keys": [');
    clock += 5_000;
    await fresh('d', 'k1', ours.privateKey);
    await write(jwk(theirs.publicKey, 'k2'));
    clock += 5_000;
    await expect(fresh('e', 'k1', ours.privateKey)).rejects.toThrow(TokenRefused);
  });

  it('is checked by the keys its issuer publishes, and refused if it names another', async () => {
    const published = tokenVerifier({ issuer, audience, algorithm: 'EdDSA', keys: tokenKeysFromUrl(new URL(trapUrl)), clock: () => NOW });
    await expect(published.verify([`Bearer ${token(claims, header, theirs.privateKey)}`])).resolves.toMatchObject({ subject: 'li' });
    await expect(published.verify([`Bearer ${token(claims, { ...header, kid: 'k9' }, theirs.privateKey)}`])).rejects.toThrow(TokenRefused);
  });

  it('is not blamed when the keys of its issuer cannot be had', async () => {
    const away = tokenVerifier({ issuer, audience, algorithm: 'EdDSA', keys: tokenKeysFromUrl(new URL('http://127.0.0.1:9/')), clock: () => NOW });
    const failure = await away.verify([`Bearer ${token()}`]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TokenKeysUnavailable);
  });
});
