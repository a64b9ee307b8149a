import { join } from 'node:path';
import { z } from 'zod';
import { DEMO_ISSUER } from '@renda/caller';
import { EnvironmentFaults, instance, port, readEnvironment, secretKey } from '@renda/service-runtime';
import { readSupergraph, type Supergraph } from './supergraph.js';

/** Signatures by a key pair only: with a shared secret whoever can check a token could make one. */
const algorithms = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'ES512', 'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'] as const;

const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, 'must be origins such as https://app.example, separated by commas');

const schema = z
  .object({
    NODE_ENV: z.string().default('development'),
    HOST: z.string().default('127.0.0.1'),
    PORT: port.default(4000),
    RENDA_INSTANCE: instance,
    SUPERGRAPH_FILE: z.string().default(join(import.meta.dirname, '../supergraph.graphql')),
    AUTHENTICATION: z.enum(['on', 'off']).default('on'),
    TOKEN_ISSUER: z.string().optional(),
    TOKEN_AUDIENCE: z.string().optional(),
    TOKEN_KEYS_FILE: z.string().optional(),
    TOKEN_KEYS_URL: z.url({ protocol: /^https?$/ }).optional(),
    TOKEN_ALGORITHM: z.enum(algorithms).default('EdDSA'),
    CORS_ORIGINS: z.string().default('').transform((text) => text.split(',').map((one) => one.trim()).filter((one) => one !== '')).pipe(z.array(origin)),
    HOP_DEADLINE_MS: z.coerce.number().int().min(50).default(3_000),
    OPERATION_DEADLINE_MS: z.coerce.number().int().min(50).default(10_000),
  })
  .superRefine((given, context) => {
    const fault = (name: string, message: string): void => { context.addIssue({ code: 'custom', path: [name], message }); };
    const production = given.NODE_ENV === 'production';
    if (given.AUTHENTICATION === 'off') {
      if (production) fault('AUTHENTICATION', 'must not be off in production: it is a setting for tests');
      return;
    }
    if (given.TOKEN_ISSUER === undefined) fault('TOKEN_ISSUER', 'is required');
    if (given.TOKEN_AUDIENCE === undefined) fault('TOKEN_AUDIENCE', 'is required');
    if ((given.TOKEN_KEYS_FILE === undefined) === (given.TOKEN_KEYS_URL === undefined)) fault('TOKEN_KEYS_FILE', 'or TOKEN_KEYS_URL is required, and not both');
    if (production && given.TOKEN_ISSUER === DEMO_ISSUER) fault('TOKEN_ISSUER', 'must not be the demo issuer in production: everybody can make its tokens');
    if (production && given.TOKEN_KEYS_URL?.startsWith('http:')) fault('TOKEN_KEYS_URL', 'must be https in production');
  });

export interface ServiceAddress {
  readonly name: string;
  readonly url: URL;
  /** Without a key nothing is proved to the service: only where authentication is off. */
  readonly proofKey: Buffer | null;
}

export type GatewaySettings = z.infer<typeof schema> & {
  readonly production: boolean;
  readonly supergraph: Supergraph;
  readonly services: readonly ServiceAddress[];
};

const variable = (service: string): string => service.toUpperCase().replace(/[^A-Z0-9]+/g, '_');

/** Reads settings and the supergraph file. Throws EnvironmentFaults that names every fault of both. */
export function gatewaySettings(given: NodeJS.ProcessEnv): GatewaySettings {
  const faults: string[] = [];
  const collect = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof EnvironmentFaults)) throw error;
      faults.push(...error.faults);
      return undefined;
    }
  };
  const own = collect(() => readEnvironment(schema, given));
  const supergraph = collect(() => readSupergraph(given['SUPERGRAPH_FILE'] || join(import.meta.dirname, '../supergraph.graphql')));
  const proofs = given['AUTHENTICATION'] !== 'off';
  const services = supergraph?.services.map((service) => collect(() => address(service, given, proofs)));
  if (!own || !supergraph || !services || faults.length > 0) throw new EnvironmentFaults(faults);
  return { ...own, production: own.NODE_ENV === 'production', supergraph, services: services.filter((one) => one !== undefined) };
}

function address(service: Supergraph['services'][number], given: NodeJS.ProcessEnv, proofs: boolean): ServiceAddress {
  const name = variable(service.name);
  const httpUrl = z.url({ protocol: /^https?$/ });
  const read = readEnvironment(z.object({ [`${name}_URL`]: httpUrl.optional(), [`PROOF_KEY_${name}`]: proofs ? secretKey : secretKey.optional() }), given) as Record<string, unknown>;
  const base = read[`${name}_URL`];
  const url = typeof base === 'string' ? new URL('graphql', base.endsWith('/') ? base : `${base}/`) : httpUrl.safeParse(service.url).data;
  if (url === undefined) throw new EnvironmentFaults([`${name}_URL: is required: the supergraph file gives no address for ${service.name}`]);
  return { name: service.name, url: new URL(url), proofKey: (read[`PROOF_KEY_${name}`] as Buffer | undefined) ?? null };
}
