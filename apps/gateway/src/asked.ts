import { AsyncLocalStorage } from 'node:async_hooks';
import type { Caller, Language } from '@renda/caller';

/** One request to the gateway: who asks, how to answer, and until when. */
export interface Asked {
  readonly caller: Caller;
  readonly traceId: string;
  readonly language: Language;
  readonly acceptLanguage: string | undefined;
  /** Milliseconds of the process clock (`performance.now`) by which the answer must be on its way. */
  readonly deadline: number;
  /** Aborted when the client has gone. */
  readonly gone: AbortSignal;
}

/** The request being answered, for what has no other way to know it: the last look at errors. */
export const asking = new AsyncLocalStorage<Pick<Asked, 'traceId' | 'language'>>();
