import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { SignJWT } from 'jose';
import { pino } from 'pino';
import { gatewaySettings } from '../environment.js';
import { startGateway } from '../start-gateway.js';
import type { StubService } from './stub-service.js';

export interface GraphAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: unknown;
  readonly errors?: { message: string; path?: unknown; extensions: Record<string, unknown> }[];
  readonly text: string;
}

export interface StartedGateway {
  readonly url: string;
  readonly keys: Readonly<Record<string, Buffer>>;
  /** Everything the gateway logged. */
  log(): string;
  token(subject: string): Promise<string>;
  ask(query: string, options?: { variables?: object; headers?: Record<string, string>; signal?: AbortSignal }): Promise<GraphAnswer>;
  stop(): Promise<void>;
}

export function composed(services: readonly Pick<StubService, 'name' | 'sdl' | 'url'>[]): string {
  const { supergraphSdl, errors } = composeServices(services.map(({ name, sdl, url }) => ({ name, url: `${url}/graphql`, typeDefs: parse(sdl) })));
  if (supergraphSdl === undefined) throw new Error(errors?.join('\n') ?? 'not composed');
  return supergraphSdl;
}

/** A gateway over stub services, with an issuer of its own, on a free port. */
export async function startedGateway(services: readonly StubService[], environment: Record<string, string> = {}): Promise<StartedGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'renda-gateway-'));
  const pair = generateKeyPairSync('ed25519');
  const supergraphFile = join(folder, 'supergraph.graphql');
  const keysFile = join(folder, 'keys.json');
  await writeFile(supergraphFile, composed(services));
  await writeFile(keysFile, JSON.stringify({ keys: [{ ...pair.publicKey.export({ format: 'jwk' }), alg: 'EdDSA' }] }));
  const keys = Object.fromEntries(services.map(({ name }) => [name, randomBytes(32)]));
  const lines: string[] = [];
  const logger = pino({ level: 'debug' }, new Writable({ write: (line: Buffer, _, done) => { lines.push(line.toString()); done(); } }));
  const settings = gatewaySettings({
    PORT: '0', SUPERGRAPH_FILE: supergraphFile, TOKEN_ISSUER: 'https://login.example', TOKEN_AUDIENCE: 'renda', TOKEN_KEYS_FILE: keysFile,
    ...Object.fromEntries(Object.entries(keys).map(([name, key]) => [`PROOF_KEY_${name.toUpperCase()}`, key.toString('base64')])),
    ...environment,
  });
  const gateway = await startGateway(settings, logger);
  return {
    url: gateway.url,
    keys,
    log: () => lines.join(''),
    token: (subject) =>
      new SignJWT().setProtectedHeader({ alg: 'EdDSA', typ: 'JWT' }).setIssuer('https://login.example').setAudience('renda').setSubject(subject)
        .setIssuedAt().setExpirationTime('5m').sign(pair.privateKey),
    ask: async (query, { variables, headers, signal } = {}) => {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables }), signal: signal ?? null,
      });
      const text = await response.text();
      const { data, errors } = JSON.parse(text) as Pick<GraphAnswer, 'data' | 'errors'>;
      return { status: response.status, headers: response.headers, text, ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}) };
    },
    stop: async () => {
      await gateway.stop();
      await rm(folder, { recursive: true });
    },
  };
}
