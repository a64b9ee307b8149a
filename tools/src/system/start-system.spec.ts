import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { asSuperuser, hasEnded, markOf, type ProcessMark, removeLocalPostgres } from '@renda/local-postgres';
import { eventually } from '@renda/test-kit';

import { type Ports, type ProcessName, processes, services } from './parts.js';
import { freePorts } from './ports.js';
import { startSystem, type System, type SystemOptions } from './start-system.js';

/** Stands in for all five apps: it is ready at once, and writes down what is done with it. */
const standIn = `
  import { appendFileSync, existsSync } from 'node:fs';
  import { createServer } from 'node:http';
  const { DATABASE_URL = '', PORT, RENDA_INSTANCE: instance } = process.env;
  const name = new URL(DATABASE_URL || 'x:/renda_gateway').pathname.replace('/renda_', '');
  const note = (what) => appendFileSync(new URL('diary', import.meta.url), name + ' ' + what + '\\n');
  if (process.argv[2]) {
    note(process.argv[2]);
    process.exit(0);
  }
  const server = createServer((request, response) => response.writeHead(request.url === '/ready' ? 200 : 404).end(JSON.stringify({ instance })));
  server.listen(Number(PORT), '127.0.0.1', () => note('serves'));
  process.on('SIGTERM', () => { note('stops'); process.exit(0); });
  process.on('SIGINT', () => note('was interrupted'));
`;

let state: string;
let ports: Ports;
let told: string[];
let running: System | undefined;
beforeEach(async () => {
  state = mkdtempSync(join(tmpdir(), 'renda-system-'));
  chmodSync(state, 0o755);
  writeFileSync(join(state, 'main.mjs'), standIn);
  [told, ports] = [[], await freePorts()];
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  await removeLocalPostgres(join(state, 'postgres'));
  rmSync(state, { recursive: true, force: true });
});

const options = (): SystemOptions => ({
  stateDirectory: state, ports, eventLog: { kind: 'postgres' }, demo: false, volatile: true,
  main: () => join(state, 'main.mjs'), tell: (line) => told.push(line),
});
const start = async (more: Partial<SystemOptions> = {}): Promise<System> => (running = await startSystem({ ...options(), ...more }));
const diary = (): string[] => (existsSync(join(state, 'diary')) ? readFileSync(join(state, 'diary'), 'utf8').trim().split('\n') : []);
const pidOf = (name: ProcessName): number => (JSON.parse(readFileSync(join(state, 'processes', `${name}.json`), 'utf8')) as ProcessMark).pid;

describe('starting the system', () => {
  it('migrates every service before any serves, and all five answer when it is done', async () => {
    const { urls } = await start();
    expect(diary().slice(0, 4).sort()).toEqual(services.map((name) => `${name} migrate`).sort());
    expect(diary().slice(4).sort()).toEqual(processes.map((name) => `${name} serves`).sort());
    for (const name of processes) expect((await fetch(`${urls[name]}/ready`)).status).toBe(200);
  });

  it('gives each service a database where its application role may not change the schema', async () => {
    const { postgres } = await start();
    const databases = await asSuperuser(postgres.url, (sql) => sql("select datname from pg_database where datname like 'renda%' order by 1"));
    expect(databases).toEqual(['deputies', 'log', 'scheduling', 'stations', 'suggestions'].map((name) => ({ datname: `renda_${name}` })));
    const { passwords } = JSON.parse(readFileSync(join(state, 'secrets.json'), 'utf8')) as { passwords: Record<string, string> };
    const url = `postgresql://renda_stations_app:${passwords['renda_stations_app'] ?? ''}@127.0.0.1:${postgres.port}/renda_stations`;
    await expect(asSuperuser(url, (sql) => sql('create table own.mine (id int)'))).rejects.toThrow('permission denied');
    await expect(asSuperuser(url.replace(/renda_stations$/, 'renda_deputies'), (sql) => sql('select 1'))).rejects.toThrow('permission denied');
    await expect(asSuperuser(url.replace(/renda_stations$/, 'renda_log'), (sql) => sql('select 1'))).resolves.toHaveLength(1);
  });

  it('keeps its secrets to its owner, and the same ones the next time', async () => {
    await (await start()).stop();
    const secrets = readFileSync(join(state, 'secrets.json'), 'utf8');
    expect(statSync(join(state, 'secrets.json')).mode & 0o777).toBe(0o600);
    await start();
    expect(readFileSync(join(state, 'secrets.json'), 'utf8')).toBe(secrets);
  });

  it('is refused while it runs, with the process and the address', async () => {
    await start();
    await expect(startSystem(options())).rejects.toThrow(`already runs as process ${process.pid}, at http://127.0.0.1:${ports.gateway}`);
    expect((await fetch(`http://127.0.0.1:${ports.gateway}/ready`)).status).toBe(200);
  });

  it('names every busy port and the variable that moves it, and leaves nothing running', async () => {
    const others = [ports.gateway, ports.stations].map((port) => createServer().listen(port, '127.0.0.1'));
    await Promise.all(others.map((other) => once(other, 'listening')));
    const fault = await startSystem(options()).catch((error: unknown) => String(error));
    expect(fault).toContain(`port ${ports.gateway} (gateway) is busy: free it, or set PORT_GATEWAY`);
    expect(fault).toContain(`port ${ports.stations} (stations) is busy: free it, or set PORT_STATIONS`);
    for (const other of others) other.close();
    await start();
  });

  it('keeps to the event log that its data were told to', async () => {
    await (await start()).stop();
    const kafka = { kind: 'kafka', brokers: ['127.0.0.1:9'] } as const;
    await expect(start({ eventLog: kafka })).rejects.toThrow('were told to the event log "postgres", not "kafka": start with EVENT_LOG=postgres, or npm run reset');
  });

  it('stops everything again when one service cannot migrate', async () => {
    writeFileSync(join(state, 'main.mjs'), standIn.replace('process.exit(0)', "process.exit(name === 'stations' ? 1 : 0)"));
    await expect(start()).rejects.toThrow('stations migrate failed (1)');
    expect(existsSync(join(state, 'running.json'))).toBe(false);
    expect(existsSync(join(state, 'postgres/owner.json'))).toBe(false);
  });

  it('gives up on a process whose port another program took meanwhile, however ready that one says it is', async () => {
    // The migration of stations waits until the port is taken: it was free when the start looked, and is taken when stations starts.
    const untilTaken = "while (name === 'stations' && !existsSync(new URL('taken', import.meta.url))) await new Promise((resolve) => setTimeout(resolve, 20));";
    writeFileSync(join(state, 'main.mjs'), standIn.replace('process.exit(0)', `${untilTaken} process.exit(0)`));
    const stranger = createServer((_, response) => response.end('{"ready":true,"reasons":[]}'));
    const given = start().finally(() => stranger.close());
    given.catch(() => undefined);
    await eventually(() => diary().includes('stations migrate'));
    // Whoever looks at that moment whether the port is free has it for that moment.
    await eventually(() => once(stranger.listen(ports.stations, '127.0.0.1'), 'listening'));
    writeFileSync(join(state, 'taken'), '');
    await expect(given).rejects.toThrow(`stations ended three times before it was ready; see its log: port ${ports.stations} is answered by another process`);
  });

  it('gives up on a process that dies again and again, and names it', async () => {
    writeFileSync(join(state, 'main.mjs'), standIn.replace('const server', "if (name === 'scheduling') process.exit(9); const server"));
    await expect(start()).rejects.toThrow('scheduling ended three times');
    expect(told.filter((line) => line.startsWith('scheduling ended by itself (9)'))).toHaveLength(3);
  });
});

describe('a system that runs', () => {
  it('starts a killed process again while the others go on', async () => {
    const { kill } = await start();
    const [before, other] = [pidOf('stations'), pidOf('deputies')];
    await kill('stations');
    await eventually(async () => (await fetch(`http://127.0.0.1:${ports.stations}/ready`)).status === 200);
    expect(pidOf('stations')).not.toBe(before);
    expect(pidOf('deputies')).toBe(other);
    expect(told).toContainEqual(expect.stringContaining('stations ended by itself (SIGKILL); it is started again in 0.5 s'));
  });

  it('stops the gateway before the services, and leaves no process', async () => {
    const { stop, postgres } = await start();
    const pids = [...processes.map(pidOf), postgres.pid];
    await stop();
    const stops = diary().filter((line) => line.endsWith('stops'));
    expect(stops[0]).toBe('gateway stops');
    expect(stops).toHaveLength(5);
    expect(pids.map(markOf)).toEqual(pids.map(() => null));
  });
});

/** A process of its own that runs the system, so that it can be killed. */
async function startElsewhere(): Promise<ChildProcess> {
  const { main: _, tell: __, ...plain } = options();
  const script = `
    import { startSystem } from ${JSON.stringify(join(import.meta.dirname, '../../dist/system/start-system.js'))};
    await startSystem({ ...${JSON.stringify(plain)}, main: () => ${JSON.stringify(join(state, 'main.mjs'))} });
    console.log('started');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: join(import.meta.dirname, '..'), stdio: ['ignore', 'pipe', 'inherit'] });
  await once(createInterface(child.stdout), 'line');
  return child;
}

async function killHard(pid: number): Promise<void> {
  const mark = markOf(pid);
  process.kill(pid, 'SIGKILL');
  if (mark !== null) await hasEnded(mark, 5_000);
}

describe('after kill -9', () => {
  it('of the start alone, the next start stops what was left, on the same ports and with the same PostgreSQL', async () => {
    const first = await startElsewhere();
    const left = processes.map(pidOf);
    await killHard(first.pid ?? 0);
    expect(left.every((pid) => markOf(pid) !== null)).toBe(true);
    const { postgres } = await start();
    expect(postgres.reused).toBe(true);
    expect(left.map(markOf)).toEqual(left.map(() => null));
    expect(told[0]).toContain('stopped what an earlier start had left running');
  });

  it('of everything, the next start works', async () => {
    const first = await startElsewhere();
    const server = Number(readFileSync(join(state, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
    for (const pid of [first.pid ?? 0, ...processes.map(pidOf), server]) await killHard(pid);
    const { postgres } = await start();
    expect(postgres.reused).toBe(false);
    expect((await fetch(`http://127.0.0.1:${ports.gateway}/ready`)).status).toBe(200);
  });

  it('of PostgreSQL alone, it is started again on the same port', async () => {
    const { postgres, stop } = await start();
    await killHard(postgres.pid);
    await eventually(() => asSuperuser(postgres.url, (sql) => sql('select 1')));
    expect(told).toContainEqual(expect.stringContaining('PostgreSQL ended by itself'));
    await stop();
    expect(markOf(postgres.pid)).toBeNull();
  });
});
