// The first thing that runs on a bare clone: `node tools/first.mjs <command> [arguments]`. It imports nothing but Node itself, works on
// Node 20 and later, installs and builds what is missing or changed, then hands over to the command on the Node that npm brought.
// Everything it has to say goes to standard error; standard output belongs to the command alone.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command, ...given] = process.argv.slice(2);
const say = (line) => process.stderr.write(`${line}\n`);

if (Number(process.versions.node.split('.')[0]) < 20) fail(`Node 20 or later is needed; this is ${process.version}`);
if (!command) fail('usage: node tools/first.mjs <command> [arguments]');

// Commands that are other people's programs; every other one is tools/dist/<command>.js.
const programs = {
  test: { built: true, run: ['node_modules/jest/bin/jest.js', ...given], env: { NODE_OPTIONS: withOption('--experimental-vm-modules') } },
  build: { run: nx('build') },
  lint: { run: nx('lint') },
  'type-check': { run: nx('type-check') },
};

await install();
const node = nodeOfProject();
const environment = {
  ...process.env,
  PATH: [dirname(node), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true',
};
const program = programs[command] ?? { built: true, run: [`tools/dist/${command}.js`, ...given] };
if (program.built) await build();
const [script, ...scriptArguments] = program.run;
if (!existsSync(join(root, script))) fail(`there is no command "${command}"`);
handOver([join(root, script), ...scriptArguments], { ...environment, ...program.env });

async function install() {
  if (isInstalled()) return;
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  await quietly('Installing packages (a few minutes at first)', npm, ['ci', '--no-audit', '--no-fund'], process.env);
}

/** npm keeps a lock of what it really installed; it must hold everything of ours that is not optional, in the same version. */
function isInstalled() {
  const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const [wanted, installed] = [read('package-lock.json'), read('node_modules/.package-lock.json')];
  const same = (name) => installed[name] !== undefined && ['version', 'integrity', 'link'].every((what) => installed[name][what] === wanted[name][what]);
  return Object.keys(wanted).every((name) => !name.startsWith('node_modules/') || wanted[name].optional || same(name));
}

function nodeOfProject() {
  const own = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  // The package `node` fetches its binary in an install script, which npm may have been told not to run.
  const setup = join(root, 'node_modules/node/installArchSpecificPackage.js');
  if (!existsSync(own) && existsSync(setup)) spawnSync(process.execPath, [setup], { cwd: dirname(setup), stdio: 'ignore' });
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail('Node 24 is not in node_modules/node: was npm run with --ignore-scripts?');
}

async function build() {
  const stamp = join(root, 'node_modules/.cache/renda/built');
  const sources = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  // One compiler over all projects: what their Nx targets do, in a third of the time of fifteen processes.
  await quietly('Building', [node, join(root, 'node_modules/typescript/bin/tsc'), '-b'], projects(), environment);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hashOfSources());
}

/** Names, sizes and times of everything that is built from, and whether each project has its result: asking Nx itself takes seconds. */
function hashOfSources() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  for (const file of ['package-lock.json', 'tsconfig.base.json', 'nx.json']) if (existsSync(join(root, file))) visit(file);
  for (const project of projects()) {
    hash.update(`${project} ${existsSync(join(root, project, 'dist'))}\n`);
    for (const name of ['package.json', 'tsconfig.json']) if (existsSync(join(root, project, name))) visit(join(project, name));
    if (!existsSync(join(root, project, 'src'))) continue;
    for (const entry of readdirSync(join(root, project, 'src'), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) visit(join((entry.parentPath ?? entry.path).slice(root.length + 1), entry.name));
    }
  }
  return hash.digest('hex');
}

function projects() {
  const inside = (folder) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => `${folder}/${name}`) : []);
  return [...inside('apps'), ...inside('libs'), 'tools'].filter((project) => existsSync(join(root, project, 'tsconfig.json')));
}

function nx(target) {
  return ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', target, '--outputStyle=static', ...(command === target ? given : [])];
}

function withOption(option) {
  return [process.env.NODE_OPTIONS, option].filter(Boolean).join(' ');
}

/** Runs a step behind one line of progress; what it prints is shown only if it fails. */
async function quietly(title, [file, ...before], rest, env) {
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  const terminal = process.stderr.isTTY;
  if (!terminal) say(`${title} …`);
  const clock = terminal ? setInterval(() => process.stderr.write(`\r${title} … ${seconds()} `), 250) : undefined;
  const child = spawn(file, [...before, ...rest], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  const stop = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const [code, signal] = await new Promise((resolve) => {
    child.once('error', (error) => resolve([error.message, null]));
    child.once('close', (...end) => resolve(end));
  });
  clearInterval(clock);
  for (const name of ['SIGINT', 'SIGTERM']) process.off(name, stop);
  if (terminal) process.stderr.write('\r\x1b[K');
  if (code !== 0) fail(`${output}\n${title}: failed (${signal ?? code})`);
  say(`${title}: done in ${seconds()}`);
}

/** Becomes the command, as far as one process can: same input and output, signals passed on, the same end. */
function handOver(rest, env) {
  const child = spawn(node, rest, { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm killed without a chance to pass it on: what it started must not stay behind alone.
  const npm = npmAbove();
  if (process.env.npm_lifecycle_event) setInterval(() => npmAbove() !== npm && child.kill('SIGTERM'), 1000).unref();
  child.once('error', (error) => fail(error.message));
  child.once('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** Our parent is npm, or the shell that npm runs scripts in; then npm is the shell's parent, as far as /proc tells. */
function npmAbove() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const [name, parent] = [stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')), stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]];
    return /^(sh|dash|bash|ash)$/.test(name) ? `${process.ppid} ${parent}` : `${process.ppid}`;
  } catch {
    return `${process.ppid}`;
  }
}

function fail(line) {
  say(line);
  process.exit(1);
}
