import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/** How long a changed file of keys may go unseen. */
const LOOK_AGAIN = 5_000;

/** The keys of a JWKS file. A rotated file is seen within seconds; while it cannot be read the keys known before hold. Throws if it is unusable at first. */
export async function tokenKeysFromFile(path: string, clock: () => number = Date.now): Promise<JWTVerifyGetKey> {
  const parse = (text: string): JWTVerifyGetKey => createLocalJWKSet(JSON.parse(text) as JSONWebKeySet);
  let known = await readFile(path, 'utf8');
  let keys = parse(known);
  let looked = clock();
  return async (header, token) => {
    if (clock() - looked >= LOOK_AGAIN) {
      looked = clock();
      const text = await readFile(path, 'utf8').catch(() => known);
      if (text !== known) {
        try {
          keys = parse(text);
          known = text;
        } catch {
          // A half-written file: the keys known before hold until the next look.
        }
      }
    }
    return keys(header, token);
  };
}

/** The issuer's keys could not be had: not the fault of the token, and so not said to be. */
export class TokenKeysUnavailable extends Error {
  constructor(cause: unknown) {
    super('the keys of the token issuer cannot be had', { cause });
    this.name = 'TokenKeysUnavailable';
  }
}

const FAULTS_OF_THE_TOKEN = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

/** The keys that the issuer publishes; asked for again when an unknown key id appears, at most every 30 seconds. */
export function tokenKeysFromUrl(url: URL): JWTVerifyGetKey {
  const published = createRemoteJWKSet(url, { timeoutDuration: 3_000, cooldownDuration: 30_000, cacheMaxAge: 600_000 });
  return (header, token) =>
    published(header, token).catch((error: unknown) => {
      throw FAULTS_OF_THE_TOKEN.some((fault) => error instanceof fault) ? error : new TokenKeysUnavailable(error);
    });
}
