import { createHash } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { anonymousCaller, callerOf, type Caller } from './caller.js';
import { repeatsKey } from './repeated-key.js';
import { TokenKeysUnavailable } from './token-keys.js';

/** The issuer of demo tokens. Everybody who has a clone can make its keys: it is refused in production. */
export const DEMO_ISSUER = 'urn:renda:demo-issuer';

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** The one algorithm accepted, whatever a token says. */
  readonly algorithm: string;
  readonly keys: JWTVerifyGetKey;
  readonly clock?: () => Date;
}

/** Any fault of a token. It does not say which. */
export class TokenRefused extends Error {
  constructor() {
    super('UNAUTHENTICATED');
    this.name = 'TokenRefused';
  }
}

const LONGEST_LIFE = 600;
const CLOCK_SKEW = 30;
const LONGEST_TOKEN = 8_192;
const KEPT_FOR = 5_000;
const KEPT_AT_MOST = 10_000;
/** Header fields by which a token would bring its own key. */
const BRINGS_A_KEY = ['jwk', 'jku', 'x5u', 'x5c'];

export interface TokenVerifier {
  /** Takes all Authorization headers of a request. None is the anonymous caller; anything but one good bearer token throws TokenRefused. */
  verify(authorization: readonly string[]): Promise<Caller>;
}

/**
 * Accepts a token only with the pinned algorithm, key, issuer, audience and type, unexpired (clock skew 30 s), living ten minutes at most.
 * A verified token is kept for five seconds by its hash, never past its expiry.
 */
export function tokenVerifier(rules: TokenRules): TokenVerifier {
  const kept = new Map<string, { caller: Caller; until: number }>();
  const clock = rules.clock ?? (() => new Date());
  return {
    async verify(authorization) {
      if (authorization.length === 0) return anonymousCaller;
      const token = bearer(authorization);
      const hash = createHash('sha256').update(token).digest('base64url');
      const now = clock();
      const known = kept.get(hash);
      if (known && now.getTime() < known.until) return known.caller;
      kept.delete(hash);
      const { caller, expires } = await check(token, rules, now);
      if (kept.size >= KEPT_AT_MOST) kept.clear();
      kept.set(hash, { caller, until: Math.min(now.getTime() + KEPT_FOR, expires * 1000) });
      return caller;
    },
  };
}

function bearer(authorization: readonly string[]): string {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization[0] ?? '') ?? [];
  if (authorization.length > 1 || token === undefined || token.length > LONGEST_TOKEN) throw new TokenRefused();
  return token;
}

async function check(token: string, { issuer, audience, algorithm, keys }: TokenRules, now: Date): Promise<{ caller: Caller; expires: number }> {
  try {
    const header = decodeProtectedHeader(token);
    if (BRINGS_A_KEY.some((field) => field in header) || !['jwt', 'at+jwt'].includes(header.typ?.toLowerCase() ?? '')) throw new TokenRefused();
    const { payload } = await jwtVerify(token, keys, {
      algorithms: [algorithm], issuer, audience, clockTolerance: CLOCK_SKEW, currentDate: now, maxTokenAge: LONGEST_LIFE,
      requiredClaims: ['exp', 'iat', 'sub', 'aud', 'iss'],
    });
    if (token.split('.', 2).some((part) => repeatsKey(Buffer.from(part, 'base64url').toString('utf8')))) throw new TokenRefused();
    return claims(payload, audience);
  } catch (error) {
    throw error instanceof TokenKeysUnavailable ? error : new TokenRefused();
  }
}

function claims({ iss, sub, aud, exp, iat }: JWTPayload, audience: string): { caller: Caller; expires: number } {
  // A token for several audiences could be used by any of them here: only ours alone will do.
  if (aud !== audience || typeof iss !== 'string' || typeof sub !== 'string' || sub === '' || sub.length > 255) throw new TokenRefused();
  if (exp === undefined || iat === undefined || exp - iat > LONGEST_LIFE) throw new TokenRefused();
  return { caller: callerOf(iss, sub), expires: exp };
}
