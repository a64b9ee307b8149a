import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callerId, DEMO_ISSUER, tokenKeysFromFile, tokenVerifier } from '@renda/caller';
import { DEMO_AUDIENCE, demoIssuer } from './demo-issuer.js';
import { personas } from './personas.js';

describe('the demo issuer', () => {
  let folder: string;
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'renda-demo-')); });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes tokens that a gateway which trusts it accepts', async () => {
    const issuer = await demoIssuer(folder);
    const verifier = tokenVerifier({ issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE, algorithm: 'EdDSA', keys: await tokenKeysFromFile(issuer.keysFile) });
    const caller = await verifier.verify([`Bearer ${await issuer.token('administrator')}`]);
    expect(caller.id).toBe(callerId(DEMO_ISSUER, 'administrator'));
  });

  it('keeps one key, also when several come first at once, and publishes only its public half', async () => {
    const issuers = await Promise.all(Array.from({ length: 8 }, () => demoIssuer(folder)));
    const tokens = await Promise.all(issuers.map((issuer) => issuer.token('a', new Date(0))));
    expect(new Set(tokens).size).toBe(1);
    expect(await readFile(issuers[0]!.keysFile, 'utf8')).not.toContain('"d"');
    expect((await stat(join(folder, 'demo-issuer/private-key.json'))).mode & 0o077).toBe(0);
  });
});

describe('the personas', () => {
  it('are those the grants of the demo name, told in the words of its files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'renda-demo-'));
    await writeFile(join(folder, 'station.csv'), '\ufeffkey,name\ns1,眼镜产业站\n');
    await writeFile(join(folder, 'person.csv'), 'key,name\np1,甲一\n');
    await writeFile(join(folder, 'grant.csv'), [
      'key,issuer,subject,person,role,scope,scope_key,from,to',
      `g1,${DEMO_ISSUER},staff-s1,,STATION_STAFF,STATION,s1,2026-01-01T00:00:00+08:00,`,
      `g2,${DEMO_ISSUER},deputy-1,p1,DEPUTY,OWN,,2026-01-01T00:00:00+08:00,`,
      'g3,https://login.example,other,,DEPUTY,OWN,,2026-01-01T00:00:00+08:00,', '',
    ].join('\n'));
    expect(personas(folder)).toEqual([
      { name: 'administrator', label: '管理员 administrator' },
      { name: 'staff-s1', label: '站务人员 station staff · 眼镜产业站' },
      { name: 'deputy-1', label: '代表 deputy · 甲一' },
    ]);
    await rm(folder, { recursive: true });
  });
});
