import { urlOf } from '@renda/local-postgres';

import { type Ports, type ProcessName, type ServiceName, services } from './parts.js';
import { databaseOf, logDatabase } from './prepare-databases.js';
import { rolesOf, type Secrets } from './secrets.js';

/** Which event log the system runs on. */
export type EventLogChoice = { readonly kind: 'postgres' } | { readonly kind: 'kafka'; readonly brokers: readonly string[] };

/** Who issues the tokens that the gateway accepts. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keysFile: string;
}

export interface Setting {
  readonly serverUrl: string;
  readonly secrets: Secrets;
  readonly ports: Ports;
  readonly eventLog: EventLogChoice;
  readonly issuer: TokenIssuer;
  readonly topicPrefix: string;
  readonly partitions: number;
}

/** Of our own environment a process sees only this: what else it needs is said below. */
function inherited(): NodeJS.ProcessEnv {
  const names = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'NODE_ENV', 'LOG_LEVEL', 'CALENDAR_FOLDER'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}

/** The environment in which a process serves. */
export function environmentOf(name: ProcessName, setting: Setting): NodeJS.ProcessEnv {
  return { ...inherited(), HOST: '127.0.0.1', PORT: String(setting.ports[name]), ...(name === 'gateway' ? ofGateway(setting) : ofService(name, setting)) };
}

/** The environment of a service's commands that run as the owner of its database: migrate, replay, first administrator. */
export function owningEnvironmentOf(name: ServiceName, setting: Setting): NodeJS.ProcessEnv {
  return { ...environmentOf(name, setting), OWNER_DATABASE_URL: databaseUrl(setting, databaseOf(name), rolesOf(name).owner) };
}

function ofService(name: ServiceName, setting: Setting): NodeJS.ProcessEnv {
  const { app } = rolesOf(name);
  return {
    DATABASE_URL: databaseUrl(setting, databaseOf(name), app),
    PROOF_KEY: setting.secrets.proofKeys[name],
    EVENT_LOG: setting.eventLog.kind,
    ...(setting.eventLog.kind === 'kafka' ? { KAFKA_BROKERS: setting.eventLog.brokers.join(',') } : { EVENT_LOG_URL: databaseUrl(setting, logDatabase, app) }),
    TOPIC_PREFIX: setting.topicPrefix,
    TOPIC_PARTITIONS: String(setting.partitions),
  };
}

function ofGateway({ ports, secrets, issuer }: Setting): NodeJS.ProcessEnv {
  const perService = services.flatMap((name) => [
    [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${ports[name]}`],
    [`PROOF_KEY_${name.toUpperCase()}`, secrets.proofKeys[name]],
  ]);
  return { ...Object.fromEntries(perService), TOKEN_ISSUER: issuer.issuer, TOKEN_AUDIENCE: issuer.audience, TOKEN_KEYS_FILE: issuer.keysFile };
}

function databaseUrl({ serverUrl, secrets }: Setting, database: string, role: string): string {
  return urlOf(serverUrl, database, { role, password: secrets.passwords[role] ?? '' });
}
