import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MikroORM } from '@mikro-orm/postgresql';
import { preferredLanguage, promisedHash } from '@renda/caller';
import { answerJson, type Logger, type Route } from '@renda/service-runtime';
import { importFile } from '../import/import-route.js';
import { say } from '../refusal.js';
import type { RequestContext } from '../request-context.js';
import { importTransaction } from '../writing/importing.js';
import { provedCaller, traceOf } from './graphql-endpoint.js';
import type { ServiceDefinition } from './service-definition.js';

export interface ImportEndpoint {
  readonly service: string;
  readonly proofKey: Buffer;
  readonly orm: MikroORM;
  readonly realm: string;
  readonly logger: Logger;
  readonly context: (asked: Pick<RequestContext, 'caller' | 'now' | 'language' | 'traceId'>) => Promise<RequestContext>;
}

/** `POST /import/<kind>`: one file, one transaction, kept only when the bytes are those that the proof and Content-Digest promise. */
export function importRoute(definition: ServiceDefinition, endpoint: ImportEndpoint): Route {
  const importers = new Map(definition.importers.map((one) => [one.kind, one]));

  async function handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const digest = request.headers['content-digest'];
    const proven = provedCaller(request, endpoint, promisedHash(typeof digest === 'string' ? digest : undefined));
    if (!proven) {
      answerJson(response, 401, { code: 'UNPROVED' });
      return;
    }
    const kind = url.pathname.slice('/import/'.length);
    const importer = importers.get(kind);
    const language = preferredLanguage(request.headers['accept-language']);
    const asked = { caller: proven.caller, now: new Date(), language, traceId: traceOf(request) };
    const context = await endpoint.context(asked);
    const refuse = (status: number, code: string): void => { answerJson(response, status, { code, message: say(definition.sentences, code, {}, language), traceId: asked.traceId }); };
    if (!importer) {
      refuse(404, 'NOT_AVAILABLE');
      return;
    }
    if (!context.mayCall(`Import.${kind}`)) {
      refuse(403, 'FORBIDDEN');
      return;
    }
    const source = request.headers['x-import-source'];
    if (typeof source !== 'string' || !/^[\w.-]{1,100}$/.test(source)) {
      refuse(400, 'BAD_USER_INPUT');
      return;
    }
    const setting = { orm: endpoint.orm, policy: definition.policy, source: `/renda/${endpoint.realm}/${definition.name}`, constraints: definition.constraints };
    const answer = await importFile({
      importer, caller: proven.caller, source, contentDigest: String(digest), bytes: request, now: asked.now, language,
      inTransaction: (work) => importTransaction(setting, { kind, caller: proven.caller, grants: context.grants, now: asked.now }, work),
    });
    const faults = answer.body.faults.map((fault) => ({ ...fault, message: fault.message === fault.code ? say(definition.sentences, fault.code, fault.params as never, language) : fault.message }));
    answerJson(response, answer.status, { ...answer.body, faults });
  }

  return { method: 'POST', path: '/import/', handle };
}
