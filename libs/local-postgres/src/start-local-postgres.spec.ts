import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { findBinaries } from './binaries.js';
import { asSuperuser, freePort, hasEnded, type LocalPostgres, type LocalPostgresOptions, markOf, prepareDatabase, removeLocalPostgres, startLocalPostgres, urlOf } from './index.js';

let base: string;
let said: string[];
let home: string;
let running: LocalPostgres[];

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'renda-local-postgres-'));
  chmodSync(base, 0o755);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeEach(() => {
  home = join(mkdtempSync(join(base, 'state-')), 'postgres');
  chmodSync(dirname(home), 0o755);
  [said, running] = [[], []];
});
afterEach(async () => {
  for (const server of running) await server.stop();
  await removeLocalPostgres(home);
});

async function start(options: Partial<LocalPostgresOptions> = {}): Promise<LocalPostgres> {
  const server = await startLocalPostgres({ dataDirectory: home, elsewhere: join(base, 'elsewhere'), say: (line) => said.push(line), ...options });
  running.push(server);
  return server;
}

const ask = (url: string, text: string) => asSuperuser(url, (sql) => sql(text));

describe('a local PostgreSQL', () => {
  it('listens on 127.0.0.1 with a password that is kept for its owner only', async () => {
    const { url, port } = await start();
    expect(await ask(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(statSync(join(home, 'password')).mode & 0o777).toBe(0o600);
    await expect(ask(`postgresql://postgres:guess@127.0.0.1:${port}/postgres`, 'select 1')).rejects.toThrow('password authentication failed');
  });

  it('keeps UTF-8 in UTC, and its trigrams know Chinese', async () => {
    const { url } = await start();
    expect(await ask(url, "select current_setting('server_encoding') encoding, current_setting('timezone') zone")).toEqual([{ encoding: 'UTF8', zone: 'UTC' }]);
    await ask(url, 'create extension pg_trgm');
    const [row] = await ask(url, "select cardinality(show_trgm('代表联络站')) as trigrams");
    expect(row).toEqual({ trigrams: 6 });
  });

  it('keeps its data over a stop and a start, and its settings are the ones of the last start', async () => {
    const first = await start();
    await ask(first.url, 'create table matter (id int)');
    await first.stop();
    const second = await start({ settings: { max_connections: '17' } });
    expect(await ask(second.url, 'select count(*)::int from matter')).toEqual([{ count: 0 }]);
    expect(await ask(second.url, 'show max_connections')).toEqual([{ max_connections: '17' }]);
    expect(second.reused).toBe(false);
  });

  it('names the port that somebody else uses', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    await expect(start({ port })).rejects.toThrow(`port ${port} is busy`);
    other.close();
    await expect(start({ port })).resolves.toMatchObject({ port });
  });
});

describe('after a crash', () => {
  it('of the server, the next start has everything that was committed', async () => {
    const first = await start();
    await ask(first.url, 'create table matter (id int); insert into matter values (1)');
    process.kill(first.pid, 'SIGKILL');
    const mark = { pid: first.pid, began: markOf(first.pid)?.began ?? '' };
    await hasEnded(mark, 5_000);
    await first.stop();
    const second = await start();
    expect(await ask(second.url, 'select id from matter')).toEqual([{ id: 1 }]);
  });

  it('a lock that names a process of somebody else does not hinder the start', async () => {
    await (await start()).stop();
    const data = join(home, 'data');
    writeFileSync(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n0\n5432\n\n127.0.0.1\n0 0\nready\n`);
    expect((await start()).reused).toBe(false);
  });

  it('in the middle of initdb, the next start begins anew and deletes nothing that it does not know', async () => {
    mkdirSync(join(home, 'making-1'), { recursive: true });
    mkdirSync(join(home, 'data'));
    writeFileSync(join(home, 'data', 'postgresql.conf'), '');
    writeFileSync(join(home, 'making-1', 'PG_VERSION'), '18');
    const { url } = await start();
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    const left = readdirSync(home).map((name) => name.replace(/\d{6,}/, 'N')).sort();
    expect(left).toEqual(['data', 'data.incomplete-N', 'log', 'owner.json', 'password']);
  });
});

/** A process that owns a server until its input ends, on copies that any account can read. */
class Keeper {
  constructor(readonly child: ChildProcess, readonly server: { pid: number; port: number; url: string; reused: boolean }) {}

  static async run(options: Partial<LocalPostgresOptions> & { end?: 'exit' }, account: { uid?: number; gid?: number } = {}): Promise<Keeper> {
    const script = `
      import { startLocalPostgres } from ${JSON.stringify(join(clone(), 'libs/local-postgres/dist/start-local-postgres.js'))};
      const { end, ...options } = ${JSON.stringify({ dataDirectory: home, ...options })};
      const server = await startLocalPostgres(options);
      console.log(JSON.stringify(server));
      if (end === 'exit') process.exit(3);
      process.stdin.on('end', () => server.stop()).resume();`;
    const child = spawn(join(clone(), 'node'), ['--input-type=module', '-e', script], { ...account, cwd: '/', stdio: ['pipe', 'pipe', 'inherit'] });
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    return new Keeper(child, JSON.parse(line) as Keeper['server']);
  }

  async end(how: 'in order' | 'SIGKILL'): Promise<void> {
    const ended = once(this.child, 'exit');
    if (how === 'SIGKILL') this.child.kill('SIGKILL');
    else this.child.stdin?.end();
    await ended;
  }
}

/** What a clone holds of this library and its PostgreSQL, and a Node. */
function clone(): string {
  const folder = join(base, 'clone');
  if (existsSync(folder)) return folder;
  const { native } = findBinaries();
  const source = dirname(native);
  const target = join(folder, source.slice(source.lastIndexOf('node_modules')));
  cpSync(source, target, { recursive: true, verbatimSymlinks: true });
  cpSync(join(import.meta.dirname, '../dist'), join(folder, 'libs/local-postgres/dist'), { recursive: true });
  writeFileSync(join(folder, 'libs/local-postgres/package.json'), '{"type":"module"}');
  copyFileSync(process.execPath, join(folder, 'node'));
  return folder;
}

describe('the owner of a server', () => {
  it('is one: a second process is refused while the first lives', async () => {
    const keeper = await Keeper.run({});
    await expect(start()).rejects.toThrow(`already run by the process ${keeper.child.pid}`);
    await expect(removeLocalPostgres(home)).rejects.toThrow(`run by the process ${keeper.child.pid}`);
    await keeper.end('in order');
    expect(markOf(keeper.server.pid)).toBeNull();
  });

  it('may be killed: the next one takes the server over as it runs', async () => {
    const keeper = await Keeper.run({});
    await keeper.end('SIGKILL');
    const { reused, pid, port } = await start();
    expect({ reused, pid, port }).toEqual({ reused: true, pid: keeper.server.pid, port: keeper.server.port });
  });

  it.each([
    ['another port', async () => ({ port: await freePort() })],
    ['other settings', () => ({ fsync: false })],
  ])('may be killed: one who wants %s gets a new server on the same data', async (_, wish) => {
    const keeper = await Keeper.run({});
    await ask(keeper.server.url, 'create table matter (id int)');
    await keeper.end('SIGKILL');
    const server = await start(await wish());
    expect(server.reused).toBe(false);
    expect(markOf(keeper.server.pid)).toBeNull();
    expect(await ask(server.url, 'select count(*)::int from matter')).toEqual([{ count: 0 }]);
  });

  it('takes the server along when it ends without stopping it', async () => {
    const keeper = await Keeper.run({ end: 'exit' });
    expect(await hasEnded({ pid: keeper.server.pid, began: markOf(keeper.server.pid)?.began ?? '' }, 5_000)).toBe(true);
  });
});

// Only root can become somebody else; for everybody else there is nothing to show here.
const describeForRoot = process.getuid?.() === 0 ? describe : () => undefined;

describeForRoot('worked in by root', () => {
  it('runs the server under another account', async () => {
    await start();
    expect(statSync(join(home, 'data')).uid).not.toBe(0);
  });

  it('works for another account as well, and root leaves the data theirs', async () => {
    const account = { uid: 65534, gid: 65534 };
    chownSync(dirname(home), account.uid, account.gid);
    const keeper = await Keeper.run({}, account);
    await ask(keeper.server.url, 'create table matter (id int)');
    await keeper.end('in order');
    const { url } = await start();
    expect(await ask(url, 'select count(*)::int from matter')).toEqual([{ count: 0 }]);
    expect(statSync(join(home, 'data')).uid).toBe(account.uid);
  });

  it('in a folder closed to others, data and programs go elsewhere, which is said once', async () => {
    chmodSync(dirname(home), 0o700);
    chmodSync(clone(), 0o700);
    const elsewhere = join(base, 'elsewhere');
    const keeper = await Keeper.run({ elsewhere });
    const away = readFileSync(join(home, 'moved-to'), 'utf8');
    expect(dirname(away)).toBe(elsewhere);
    expect(readdirSync(elsewhere).some((name) => name.startsWith('postgresql-18'))).toBe(true);
    await keeper.end('in order');
    chmodSync(clone(), 0o755);
    await (await start()).stop();
    expect(said).toEqual([]);
    await removeLocalPostgres(home);
    expect([existsSync(away), existsSync(home)]).toEqual([false, false]);
  });

  it('a state folder deleted by hand does not wake the data that were moved out of it', async () => {
    chmodSync(dirname(home), 0o700);
    const first = await start();
    expect(said).toEqual([expect.stringContaining('its data lie in')]);
    await ask(first.url, 'create table matter (id int)');
    await first.stop();
    rmSync(home, { recursive: true });
    const second = await start();
    await expect(ask(second.url, 'table matter')).rejects.toThrow('does not exist');
    expect(said[1]).toContain('belonged to a state folder that is gone');
  });
});

describeForRoot('data of tests that had to be kept elsewhere', () => {
  it('are removed by a later start once their folder is gone; other data stay', async () => {
    const elsewhere = join(base, 'elsewhere-of-tests');
    const leave = async (fsync: boolean): Promise<string> => {
      const folder = mkdtempSync(join(base, 'closed-'));
      const server = await startLocalPostgres({ dataDirectory: join(folder, 'postgres'), elsewhere, fsync, say: () => undefined });
      await server.stop();
      const away = readFileSync(join(folder, 'postgres/moved-to'), 'utf8');
      rmSync(folder, { recursive: true });
      return away;
    };
    const [ofTest, kept] = [await leave(false), await leave(true)];
    await leave(false);
    expect([existsSync(ofTest), existsSync(kept)]).toEqual([false, true]);
  });
});

describe('a prepared database', () => {
  it('may be prepared again: rows stay, a new password holds', async () => {
    const { url } = await start();
    const wish = (password: string) => ({ name: 'renda_stations', owner: { role: 'o', password }, app: { role: 'a', password }, schemas: ['own', 'heard'] });
    await prepareDatabase(url, wish('one'));
    await ask(urlOf(url, 'renda_stations', { role: 'o', password: 'one' }), 'create table station (id int); insert into station values (7)');
    await prepareDatabase(url, wish('two'));
    expect(await ask(urlOf(url, 'renda_stations', { role: 'a', password: 'two' }), 'select id from station')).toEqual([{ id: 7 }]);
    const old = new pg.Client(urlOf(url, 'renda_stations', { role: 'a', password: 'one' }));
    await expect(old.connect()).rejects.toThrow('password authentication failed');
  });
});
