import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type ServiceName, services } from './parts.js';

/** What the parts of one installation know of each other, made once and kept in the state folder, readable by its owner only. */
export interface Secrets {
  /** The password of each database role. */
  passwords: Record<string, string>;
  /** The key by which the gateway proves a caller to a service, in base64. */
  proofKeys: Record<ServiceName, string>;
}

export const logOwner = 'renda_log_owner';

/** The database roles of a service. */
export function rolesOf(service: ServiceName): { owner: string; app: string } {
  return { owner: `renda_${service}_owner`, app: `renda_${service}_app` };
}

/** Every database role with a password. */
export const databaseRoles = [...services.flatMap((service) => Object.values(rolesOf(service))), logOwner];

/** The secrets of this state folder; what is missing is made. */
export function keptSecrets(stateDirectory: string): Secrets {
  const file = join(stateDirectory, 'secrets.json');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  const secrets: Secrets = {
    passwords: Object.fromEntries(databaseRoles.map((role) => [role, kept.passwords?.[role] ?? randomBytes(24).toString('base64url')])),
    proofKeys: Object.fromEntries(services.map((name) => [name, kept.proofKeys?.[name] ?? randomBytes(32).toString('base64')])) as Secrets['proofKeys'],
  };
  // Written beside and renamed: a crash leaves the old file or the new one, never half a file.
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}
