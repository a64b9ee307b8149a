import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { anonymousCaller, callerOf, type Caller } from './caller.js';

export const CALLER_HEADER = 'x-renda-caller';
export const PROOF_HEADER = 'x-renda-proof';

/** A proof is good for this long, and a signer's clock may be this much ahead. */
const GOOD_FOR = 30_000;
const CLOCK_AHEAD = 10_000;

export interface ProvenRequest {
  /** The one service the proof is for: another service's key and name make another proof. */
  readonly service: string;
  readonly key: Uint8Array;
  readonly method: string;
  /** Path and query as they stand in the request line. */
  readonly path: string;
  readonly now: Date;
}

/** SHA-256 of a body, as base64url. */
export function contentHash(body: Uint8Array | string = ''): string {
  return createHash('sha256').update(body).digest('base64url');
}

/** `Content-Digest` of RFC 9530 for a hash made by `contentHash`. */
export function contentDigest(hash: string): string {
  return `sha-256=:${Buffer.from(hash, 'base64url').toString('base64')}:`;
}

/** The SHA-256 that a `Content-Digest` header promises, as base64url; null if it promises none. */
export function promisedHash(header: string | undefined): string | null {
  const found = /^sha-256=:([A-Za-z0-9+/]{43}=):$/.exec(header ?? '');
  return found?.[1] === undefined ? null : Buffer.from(found[1], 'base64').toString('base64url');
}

/** Whether two hashes are equal, told in constant time. */
export function sameHash(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function signature({ service, key, method, path }: ProvenRequest, caller: string, time: string, hash: string): string {
  return createHmac('sha256', key).update(JSON.stringify(['renda-proof-v1', service, method, path, caller, time, hash])).digest('base64url');
}

/** The two headers by which a service knows who asks, and that it was the gateway who let them in with exactly this content. */
export function signProof(request: ProvenRequest & { readonly caller: Caller; readonly contentHash: string }): Record<typeof CALLER_HEADER | typeof PROOF_HEADER, string> {
  const { issuer, subject, anonymous } = request.caller;
  const caller = Buffer.from(JSON.stringify(anonymous ? { anonymous } : { issuer, subject })).toString('base64url');
  const time = String(request.now.getTime());
  const proof = `v1;t=${time};h=${request.contentHash};s=${signature(request, caller, time, request.contentHash)}`;
  return { [CALLER_HEADER]: caller, [PROOF_HEADER]: proof };
}

/** The proof is absent, forged, too old, another service's, or of another request. It does not say which. */
export class ProofRefused extends Error {
  constructor() {
    super('UNPROVEN');
    this.name = 'ProofRefused';
  }
}

function readCaller(header: string): Caller {
  const claims = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as { anonymous?: unknown; issuer?: unknown; subject?: unknown };
  if (claims.anonymous === true) return anonymousCaller;
  if (typeof claims.issuer !== 'string' || typeof claims.subject !== 'string') throw new ProofRefused();
  return callerOf(claims.issuer, claims.subject);
}

export interface Proven {
  readonly caller: Caller;
  /** What the content must hash to; of a stream it is compared (`sameHash`) when it has been read, before anything is kept. */
  readonly contentHash: string;
}

/**
 * Tells who asks, or throws ProofRefused. `contentHash` is the hash of the body that arrived or, for a stream, the one that Content-Digest promises.
 * The signature is checked before anything else is believed.
 */
export function verifyProof(
  request: ProvenRequest & { readonly headers: Readonly<Record<string, string | string[] | undefined>>; readonly contentHash: string | null },
): Proven {
  const caller = request.headers[CALLER_HEADER];
  const proof = request.headers[PROOF_HEADER];
  if (typeof caller !== 'string' || typeof proof !== 'string' || request.contentHash === null) throw new ProofRefused();
  const [, time, hash, signed] = /^v1;t=(\d{13});h=([\w-]{43});s=([\w-]{43})$/.exec(proof) ?? [];
  if (time === undefined || hash === undefined || signed === undefined) throw new ProofRefused();
  if (!sameHash(signed, signature(request, caller, time, hash))) throw new ProofRefused();
  const age = request.now.getTime() - Number(time);
  if (age > GOOD_FOR || age < -CLOCK_AHEAD) throw new ProofRefused();
  if (!sameHash(hash, request.contentHash)) throw new ProofRefused();
  return { caller: readCaller(caller), contentHash: hash };
}
