import { databaseRoles } from './system/secrets.js';
import { prepareDatabases } from './system/prepare-databases.js';

// Makes databases and roles on a PostgreSQL of your own: SUPERUSER_URL, and for each role its <ROLE>_PASSWORD. May be run again.
const missing: string[] = [];
const read = (name: string): string => process.env[name] || (missing.push(name), '');
const superuserUrl = read('SUPERUSER_URL');
const passwords = Object.fromEntries(databaseRoles.map((role) => [role, read(`${role.toUpperCase()}_PASSWORD`)]));
if (missing.length > 0) {
  process.stderr.write(`missing in the environment: ${missing.join(', ')}\n`);
  process.exit(1);
}
await prepareDatabases(superuserUrl, { passwords });
process.stdout.write('five databases and their roles are ready\n');
