import { terminalReport } from './import/terminal-report.js';
import { EnvironmentTrouble, eventLogFrom, postgresPortFrom, stateDirectory } from './start/options.js';
import { welcome } from './start/welcome.js';
import { OtherLog } from './system/one-log.js';
import { portsFrom, PortTrouble } from './system/ports.js';
import { AlreadyRunning } from './system/running-note.js';
import { startSystem, type System } from './system/start-system.js';

// `npm start`: the whole system on this machine, until Ctrl-C.
const tell = (line: string): void => { process.stdout.write(`${line}\n`); };
const giveUp = new AbortController();
let system: Promise<System> | undefined;

/** Signals may come several times (from the terminal and from npm): the first one counts, even in the middle of the start. */
async function stop(): Promise<void> {
  if (giveUp.signal.aborted) return;
  giveUp.abort();
  tell('\nstopping …');
  // A start that is given up stops by itself what it had started.
  await (await system?.catch(() => undefined))?.stop();
  tell('stopped');
  process.exit();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
// A pipe that nobody reads any more (npm start | head) must not end the system.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
process.on('uncaughtException', (error) => {
  process.stderr.write(`${String(error.stack)}\n`);
  process.exitCode = 1;
  void stop();
});
// The script that started us is gone without a word: nobody could stop us by Ctrl-C any more.
process.on('disconnect', () => void stop());

try {
  system = startSystem({
    stateDirectory: stateDirectory(process.env), ports: portsFrom(process.env), postgresPort: postgresPortFrom(process.env),
    eventLog: eventLogFrom(process.env), demo: true, signal: giveUp.signal, tell, importReport: terminalReport(process.stdout, process.stderr),
  });
  const { urls } = await system;
  if (!giveUp.signal.aborted) tell(welcome(urls));
} catch (error) {
  if (giveUp.signal.aborted) await new Promise(() => undefined);
  const expected = error instanceof AlreadyRunning || error instanceof PortTrouble || error instanceof EnvironmentTrouble || error instanceof OtherLog;
  process.stderr.write(`${expected ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
}
