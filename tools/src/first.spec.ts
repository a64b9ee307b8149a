import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@renda/test-kit';

let clone: string;
const packages = { 'node_modules/typescript': { version: '1.0.0', integrity: 'a' }, 'node_modules/only-elsewhere': { version: '1.0.0', optional: true } };

/** A clone with npm and a compiler that only note what they are asked. */
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'renda-first-'));
  put('package-lock.json', JSON.stringify({ packages }));
  put('tools/package.json', '{"type":"module"}');
  put('tools/tsconfig.json', '{}');
  put('tools/src/token.ts', '');
  put('npm.cjs', `
    const { appendFileSync, copyFileSync, mkdirSync, rmSync, symlinkSync } = require('node:fs');
    appendFileSync('diary', 'npm ' + process.argv.slice(2).join(' ') + '\\n');
    console.log('npm says much');
    if (process.env.BREAK === 'npm') process.exit(1);
    rmSync('node_modules', { recursive: true, force: true });
    mkdirSync('node_modules/typescript/bin', { recursive: true });
    mkdirSync('node_modules/node/bin', { recursive: true });
    symlinkSync(process.execPath, 'node_modules/node/bin/node');
    copyFileSync('tsc.cjs', 'node_modules/typescript/bin/tsc');
    copyFileSync('package-lock.json', 'node_modules/.package-lock.json');`);
  put('tsc.cjs', `
    const { appendFileSync, mkdirSync } = require('node:fs');
    appendFileSync('diary', 'tsc ' + process.argv.slice(2).join(' ') + '\\n');
    console.log('tsc says much');
    if (process.env.BREAK === 'tsc') { console.error('stations.ts(3,1): error TS2322'); process.exit(1); }
    mkdirSync('tools/dist', { recursive: true });`);
  put('tools/dist/token.js', "console.log('a-token', ...process.argv.slice(2)); process.exitCode = 7;");
  put('tools/dist/wait.js', "process.on('SIGTERM', () => process.exit(5)); process.on('SIGINT', () => process.exit(6)); setInterval(() => 0, 1000); console.log('waits');");
  put('tools/dist/crash.js', "process.kill(process.pid, 'SIGKILL');");
  mkdirSync(join(clone, 'tools'), { recursive: true });
  copyFileSync(join(import.meta.dirname, '../first.mjs'), join(clone, 'tools/first.mjs'));
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

function put(name: string, content: string): void {
  mkdirSync(dirname(join(clone, name)), { recursive: true });
  writeFileSync(join(clone, name), content);
}

function begin(given: string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const env = { ...process.env, npm_execpath: join(clone, 'npm.cjs'), npm_lifecycle_event: '', ...environment };
  return spawn(process.execPath, [join(clone, 'tools/first.mjs'), ...given], { cwd: tmpdir(), env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function run(given: string[], environment?: NodeJS.ProcessEnv): Promise<{ code: number | null; signal: string | null; out: string; err: string }> {
  const child = begin(given, environment);
  const [[code, signal], out, err] = await Promise.all([once(child, 'exit') as Promise<[number | null, string | null]>, text(child.stdout as never), text(child.stderr as never)]);
  return { code, signal, out, err };
}

const diary = (): string[] => (existsSync(join(clone, 'diary')) ? readFileSync(join(clone, 'diary'), 'utf8').trim().split('\n') : []);
const installs = 'npm ci --no-audit --no-fund';
const builds = 'tsc -b tools';

describe('the first script on a bare clone', () => {
  it('installs, builds, and leaves standard output and the exit code to the command', async () => {
    const { code, out, err } = await run(['token', 'deputy', '--long']);
    expect([code, out]).toEqual([7, 'a-token deputy --long\n']);
    expect(err).toContain('Installing packages');
    expect(err).not.toContain('says much');
    expect(diary()).toEqual([installs, builds]);
  });

  it('does neither a second time', async () => {
    await run(['token']);
    const { out, err } = await run(['token']);
    expect([out, err]).toEqual(['a-token\n', '']);
    expect(diary()).toHaveLength(2);
  });

  it('builds again when a source, and installs again when the lock has changed', async () => {
    await run(['token']);
    put('tools/src/token.ts', 'changed');
    await run(['token']);
    expect(diary()).toEqual([installs, builds, builds]);
    for (const changed of [{ 'node_modules/typescript': { version: '2.0.0' } }, { 'node_modules/typescript': { version: '2.0.0' }, 'node_modules/@renda/added': { link: true } }]) {
      rmSync(join(clone, 'diary'));
      put('package-lock.json', JSON.stringify({ packages: changed }));
      await run(['token']);
      expect(diary()).toEqual([installs, builds]);
    }
  });

  it('shows what npm or the build printed only when it fails, and starts nothing', async () => {
    const npm = await run(['token'], { BREAK: 'npm' });
    expect([npm.code, npm.out]).toEqual([1, '']);
    expect(npm.err).toContain('npm says much');
    const tsc = await run(['token'], { BREAK: 'tsc' });
    expect([tsc.code, tsc.out]).toEqual([1, '']);
    expect(tsc.err).toContain('stations.ts(3,1): error TS2322');
    expect((await run(['token'])).code).toBe(7);
  });

  it('says that a command is unknown', async () => {
    const { code, err } = await run(['fly']);
    expect(code).toBe(1);
    expect(err).toContain('there is no command "fly"');
  });

  it.each([['SIGTERM', 5], ['SIGINT', 6]] as const)('passes %s on and ends as the command ends', async (signal, wanted) => {
    const child = begin(['wait']);
    const end = once(child, 'exit');
    await once(child.stdout as never, 'data');
    child.kill(signal);
    expect((await end)[0]).toBe(wanted);
  });

  it('ends by the signal that ended the command', async () => {
    expect((await run(['crash'])).signal).toBe('SIGKILL');
  });

  it.each([
    ['npm', "process.execPath, ['tools/first.mjs', 'wait']"],
    ['npm above its shell', "'sh', ['-c', process.execPath + ' tools/first.mjs wait; true']"],
  ])('does not leave the command alone when %s is killed', async (_, run) => {
    put('npm-stand-in.cjs', `require('node:child_process').spawn(${run}, { stdio: ['ignore', 'inherit', 'inherit'] }); setInterval(() => 0, 1000);`);
    put('tools/dist/wait.js', "import { writeFileSync } from 'node:fs'; writeFileSync('waits.pid', String(process.pid)); setInterval(() => 0, 1000); console.log('waits');");
    const npm = spawn(process.execPath, ['npm-stand-in.cjs'], { cwd: clone, env: { ...process.env, npm_lifecycle_event: 'start', npm_execpath: join(clone, 'npm.cjs') }, stdio: ['ignore', 'pipe', 'inherit'] });
    await once(npm.stdout, 'data');
    const waiting = Number(readFileSync(join(clone, 'waits.pid'), 'utf8'));
    npm.kill('SIGKILL');
    await eventually(() => { expect(() => process.kill(waiting, 0)).toThrow('ESRCH'); });
  });
});
