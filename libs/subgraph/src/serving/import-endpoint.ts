import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MikroORM } from '@mikro-orm/postgresql';
import { type Caller, type Grant, type Language, preferredLanguage, promisedHash } from '@renda/caller';
import { answerJson, type Logger, type Route } from '@renda/service-runtime';
import { type ImportAnswer, importFile } from '../import/import-route.js';
import type { Ruling } from '../heard/ruling.js';
import { type Params, say } from '../refusal.js';
import type { RequestContext } from '../request-context.js';
import { importTransaction, type ServiceImporter } from '../writing/importing.js';
import { provedCaller, traceOf } from './graphql-endpoint.js';
import type { ServiceDefinition } from './service-definition.js';

export interface ImportEndpoint {
  readonly service: string;
  readonly proofKey: Buffer;
  readonly orm: MikroORM;
  readonly realm: string;
  readonly ruling: Ruling;
  readonly logger: Logger;
  readonly context: (asked: Pick<RequestContext, 'caller' | 'now' | 'language' | 'traceId'>) => Promise<RequestContext>;
}

export interface SentFile {
  readonly importer: ServiceImporter;
  readonly caller: Caller;
  readonly grants: readonly Grant[];
  readonly source: string;
  readonly contentDigest: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly now: Date;
  readonly language: Language;
}

/** Loads one file of a service: all of it or nothing; faults are said in the asker's language. */
export async function importOneFile(definition: ServiceDefinition, place: { orm: MikroORM; realm: string; ruling: Ruling }, sent: SentFile): Promise<ImportAnswer> {
  const setting = { orm: place.orm, policy: definition.policy, source: `/renda/${place.realm}/${definition.name}`, constraints: definition.constraints, ruling: place.ruling };
  const { caller, grants, now } = sent;
  const answer = await importFile({ ...sent, inTransaction: (work) => importTransaction(setting, { kind: sent.importer.kind, caller, grants, now }, work) });
  const faults = answer.body.faults
    .map(({ shown = {}, ...fault }) => (fault.message === fault.code ? { ...fault, message: say(definition.sentences, { code: fault.code, params: fault.params as Params, shown }, sent.language) } : fault))
    .sort((one, other) => one.line - other.line);
  return { ...answer, body: { ...answer.body, faults } };
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
    const refuse = (status: number, code: string): void => { answerJson(response, status, { code, message: say(definition.sentences, { code, params: {} }, language), traceId: asked.traceId }); };
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
    const sending = { importer, caller: proven.caller, grants: context.grants, source, contentDigest: String(digest), bytes: request, now: asked.now, language };
    const answer = await importOneFile(definition, { orm: endpoint.orm, realm: endpoint.realm, ruling: endpoint.ruling }, sending);
    answerJson(response, answer.status, answer.body);
  }

  return { method: 'POST', path: '/import/', handle };
}
