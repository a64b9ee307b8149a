import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { DEMO_ISSUER } from '@renda/caller';

/** What a gateway that trusts the demo issuer has in TOKEN_AUDIENCE. */
export const DEMO_AUDIENCE = 'renda-graph-demo';
const ALGORITHM = 'EdDSA';
/** As long as the gateway accepts, and no longer. */
const LIFE = 600;

export interface DemoIssuer {
  /** The public keys: what the gateway has in TOKEN_KEYS_FILE. */
  readonly keysFile: string;
  token(subject: string, now?: Date): Promise<string>;
}

/**
 * The issuer of tokens for trying out. Its keys are made on first use in a folder that git ignores; two processes that come first at once end up with one key.
 * A gateway in production refuses it.
 */
export async function demoIssuer(stateFolder: string): Promise<DemoIssuer> {
  const folder = join(stateFolder, 'demo-issuer');
  const keysFile = join(folder, 'keys.json');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const jwk = await privateKey(join(folder, 'private-key.json'));
  await publish(keysFile, jwk);
  const key = await importJWK(jwk, ALGORITHM);
  return {
    keysFile,
    token: (subject, now = new Date()) => {
      const seconds = Math.floor(now.getTime() / 1000);
      return new SignJWT()
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid: String(jwk.kid) })
        .setIssuer(DEMO_ISSUER).setAudience(DEMO_AUDIENCE).setSubject(subject)
        .setIssuedAt(seconds).setExpirationTime(seconds + LIFE)
        .sign(key);
    },
  };
}

async function privateKey(file: string): Promise<JWK> {
  const read = async (): Promise<JWK> => JSON.parse(await readFile(file, 'utf8')) as JWK;
  const there = await read().catch(absent);
  if (there) return there;
  const { privateKey: made } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk: JWK = { ...(await exportJWK(made)), kid: randomUUID(), alg: ALGORITHM, use: 'sig' };
  const fresh = `${file}.${randomUUID()}`;
  await writeFile(fresh, JSON.stringify(jwk), { mode: 0o600 });
  // A link is made whole or not at all: nobody reads half a key, and the first one made stays.
  await link(fresh, file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  await unlink(fresh);
  return read();
}

function absent(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}

async function publish(file: string, { kty, crv, x, kid, alg, use }: JWK): Promise<void> {
  const text = JSON.stringify({ keys: [{ kty, crv, x, kid, alg, use }] });
  if ((await readFile(file, 'utf8').catch(absent)) === text) return;
  const fresh = `${file}.${randomUUID()}`;
  await writeFile(fresh, text);
  await rename(fresh, file);
}
