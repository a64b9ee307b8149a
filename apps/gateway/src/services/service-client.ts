import type { Readable } from 'node:stream';
import { type Dispatcher, Pool } from 'undici';
import { contentHash, signProof } from '@renda/caller';
import type { Asked } from '../asked.js';
import type { ServiceAddress } from '../environment.js';

export type FailureCode = 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_TIMEOUT';

/** A service gave no answer, or none that can be used. Carries the service's name only. */
export class ServiceFailure extends Error {
  constructor(readonly code: FailureCode, readonly service: string, cause?: unknown) {
    super(`${service}: ${code}`, { cause });
    this.name = 'ServiceFailure';
  }
}

export interface ServiceAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

interface Hop {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Readable;
  /** Of a streamed body the hash that was promised; else it is taken from the body. */
  readonly hash?: string;
  /** Milliseconds; when they are over the request is cut off. */
  readonly within: number;
  readonly gone?: AbortSignal;
}

/** More requests than this under way to one service are refused at once: a slow service must not hold the gateway's memory. */
const MOST_UNDER_WAY = 256;
const LARGEST_ANSWER = 64 * 1024 * 1024;

/** Speaks to one service, in a caller's name. Nothing is ever sent twice: a request whose outcome is unknown is the caller's to judge. */
export class ServiceClient {
  readonly name: string;
  readonly graphqlPath: string;
  readonly #key: Buffer | null;
  readonly #pool: Pool;
  #underWay = 0;

  constructor({ name, url, proofKey }: ServiceAddress) {
    this.name = name;
    this.graphqlPath = url.pathname + url.search;
    this.#key = proofKey;
    this.#pool = new Pool(url.origin, { connections: 64, connect: { timeout: 2_000 }, headersTimeout: 0, bodyTimeout: 0, maxResponseSize: LARGEST_ANSWER });
  }

  /** Throws ServiceFailure if no whole answer arrives in time. */
  async send(asked: Pick<Asked, 'caller' | 'traceId' | 'acceptLanguage'>, hop: Hop): Promise<ServiceAnswer> {
    if (this.#underWay >= MOST_UNDER_WAY) throw new ServiceFailure('SUBGRAPH_UNAVAILABLE', this.name, 'too many under way');
    const late = new AbortController();
    const timer = setTimeout(() => { late.abort(); }, Math.max(0, hop.within));
    this.#underWay += 1;
    try {
      const answer = await this.#pool.request(this.#request(asked, hop, hop.gone ? AbortSignal.any([late.signal, hop.gone]) : late.signal));
      return { status: answer.statusCode, contentType: String(answer.headers['content-type'] ?? ''), text: await answer.body.text() };
    } catch (error) {
      throw new ServiceFailure(late.signal.aborted ? 'SUBGRAPH_TIMEOUT' : 'SUBGRAPH_UNAVAILABLE', this.name, error);
    } finally {
      this.#underWay -= 1;
      clearTimeout(timer);
    }
  }

  /** Whether the service says it is ready. One that knows no such question is. */
  async isReady(): Promise<boolean> {
    const answer = await this.#pool.request({ method: 'GET', path: '/ready', signal: AbortSignal.timeout(1_000) }).catch(() => null);
    await answer?.body.dump();
    return answer !== null && (answer.statusCode === 200 || answer.statusCode === 404);
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  #request({ caller, traceId, acceptLanguage }: Pick<Asked, 'caller' | 'traceId' | 'acceptLanguage'>, hop: Hop, signal: AbortSignal): Dispatcher.RequestOptions {
    const { method, path, body } = hop;
    const hash = hop.hash ?? contentHash(typeof body === 'string' ? body : '');
    const proof = this.#key && signProof({ service: this.name, key: this.#key, method, path, caller, now: new Date(), contentHash: hash });
    return {
      method, path, signal, body: body ?? null,
      headers: {
        ...hop.headers, ...proof, 'x-renda-trace': traceId, 'x-renda-deadline': String(Math.round(hop.within)),
        ...(acceptLanguage === undefined ? {} : { 'accept-language': acceptLanguage }),
      },
    };
  }
}
