// One private PostgreSQL for the whole jest run, whatever projects it runs. Jest loads this file outside of its module registry and
// transforms, so it works on the built library, which is built here where nobody did it before (a bare `npx jest libs/x`).
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = import.meta.dirname;
const library = join(root, 'libs/local-postgres');
const prefix = 'renda-test-postgres-';
const memory = '/dev/shm';
const roomNeeded = 4 * 2 ** 30;

export default async function setup() {
  // Databases are made and dropped by the hundred: in memory, where there is room, that takes a tenth of the time. Workers inherit it.
  if (!process.env.TMPDIR && roomIn(memory) > roomNeeded) process.env.TMPDIR = memory;
  if (process.env.TEST_DATABASE_URL) return;
  if (!isBuilt()) execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', library], { stdio: 'inherit' });
  const { startLocalPostgres, removeLocalPostgres } = await import(join(library, 'dist/index.js'));
  await removeAbandoned(removeLocalPostgres);
  const dataDirectory = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(dataDirectory, 0o755); // under root the server's own account must enter; password and data are protected by themselves
  const settings = { max_connections: '300', shared_buffers: '128MB', max_wal_size: '512MB', autovacuum_naptime: '10min' };
  const server = await startLocalPostgres({ dataDirectory, fsync: false, settings });
  process.env.TEST_DATABASE_URL = server.url;
  globalThis.stopTestPostgres = async () => {
    await server.stop();
    await removeLocalPostgres(dataDirectory);
  };
}

function roomIn(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}

function isBuilt() {
  const time = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = join(library, 'src');
  const newest = Math.max(...readdirSync(sources).filter((name) => !name.endsWith('.spec.ts')).map((name) => time(join(sources, name))));
  return time(join(library, 'dist/index.js')) > 0 && time(join(library, 'dist/.tsbuildinfo')) >= newest;
}

/** Servers of runs that were killed: their folder names the process that made them. */
async function removeAbandoned(remove) {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    try {
      process.kill(pid, 0);
    } catch (error) {
      if (error.code === 'ESRCH') await remove(join(tmpdir(), name)).catch(() => undefined);
    }
  }
}
