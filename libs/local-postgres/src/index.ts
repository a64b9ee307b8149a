export { type LocalPostgres, type LocalPostgresOptions, startLocalPostgres } from './start-local-postgres.js';
export { removeLocalPostgres } from './remove-local-postgres.js';
export { freePort, isPortFree } from './ports.js';
export { hasEnded, isAlive, type ProcessMark, markOf } from './processes.js';
export {
  asSuperuser, ensureDatabase, ensureRole, type Login, prepareDatabase, type PreparedDatabase, quoted, type RunSql, urlOf,
} from './prepare-database.js';
