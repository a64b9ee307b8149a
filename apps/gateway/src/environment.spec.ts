import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_ISSUER } from '@renda/caller';
import { gatewaySettings } from './environment.js';

const key = Buffer.alloc(32, 1).toString('base64');
const SUPERGRAPH_FILE = join(mkdtempSync(join(tmpdir(), 'renda-settings-')), 'supergraph.graphql');
writeFileSync(SUPERGRAPH_FILE, `enum join__Graph {
  DEPUTIES @join__graph(name: "deputies", url: "http://127.0.0.1:4001/graphql")
  OTHER_ONE @join__graph(name: "other-one", url: "")
}`);
const good = {
  SUPERGRAPH_FILE, TOKEN_ISSUER: 'https://login.example', TOKEN_AUDIENCE: 'renda', TOKEN_KEYS_FILE: 'keys.json',
  PROOF_KEY_DEPUTIES: key, PROOF_KEY_OTHER_ONE: key, OTHER_ONE_URL: 'http://10.0.0.2:4002',
};

describe('the settings of the gateway', () => {
  it('find the services in the supergraph file, and elsewhere if told', () => {
    const { services } = gatewaySettings({ ...good, DEPUTIES_URL: 'http://10.0.0.1:1/under/' });
    expect(services.map(({ name, url }) => [name, url.href])).toEqual([['deputies', 'http://10.0.0.1:1/under/graphql'], ['other-one', 'http://10.0.0.2:4002/graphql']]);
    expect(gatewaySettings(good).services[0]?.url.href).toBe('http://127.0.0.1:4001/graphql');
  });

  it('start any supergraph without keys when authentication is off', () => {
    const settings = gatewaySettings({ SUPERGRAPH_FILE, OTHER_ONE_URL: 'http://10.0.0.2', AUTHENTICATION: 'off' });
    expect(settings.services.map(({ proofKey }) => proofKey)).toEqual([null, null]);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['authentication off in production', { NODE_ENV: 'production', AUTHENTICATION: 'off' }, /AUTHENTICATION: must not be off in production/],
    ['the demo issuer in production', { NODE_ENV: 'production', TOKEN_ISSUER: DEMO_ISSUER }, /TOKEN_ISSUER: must not be the demo issuer/],
    ['keys over http in production', { NODE_ENV: 'production', TOKEN_KEYS_FILE: '', TOKEN_KEYS_URL: 'http://login.example/keys' }, /TOKEN_KEYS_URL: must be https/],
    ['a shared secret for an algorithm', { TOKEN_ALGORITHM: 'HS256' }, /TOKEN_ALGORITHM/],
    ['no algorithm', { TOKEN_ALGORITHM: 'none' }, /TOKEN_ALGORITHM/],
    ['every origin', { CORS_ORIGINS: '*' }, /CORS_ORIGINS/],
    ['an origin with a path', { CORS_ORIGINS: 'https://app.example/x' }, /CORS_ORIGINS.*must be origins/],
    ['two sources of keys', { TOKEN_KEYS_URL: 'https://login.example/keys' }, /and not both/],
    ['a short proof key', { PROOF_KEY_DEPUTIES: 'c2hvcnQ=' }, /PROOF_KEY_DEPUTIES/],
    ['a service without address', { OTHER_ONE_URL: '' }, /OTHER_ONE_URL: is required/],
    ['an address that is none', { DEPUTIES_URL: 'file:///etc/passwd' }, /DEPUTIES_URL/],
    ['no supergraph', { SUPERGRAPH_FILE: '/nowhere' }, /SUPERGRAPH_FILE: is not a readable supergraph/],
  ])('are refused with %s', (_, change, fault) => {
    expect(() => gatewaySettings({ ...good, ...change })).toThrow(fault);
  });

  it('name every fault at once and show no value', () => {
    const faults = (): unknown => gatewaySettings({ SUPERGRAPH_FILE, PORT: '70000', PROOF_KEY_DEPUTIES: 'c2hvcnQ=' });
    expect(faults).toThrow(/PORT[\s\S]*PROOF_KEY_DEPUTIES[\s\S]*PROOF_KEY_OTHER_ONE/);
    expect(faults).not.toThrow(/70000|c2hvcnQ/);
  });
});
