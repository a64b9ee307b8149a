import { spawn } from 'node:child_process';

/** A command of a service that did not end well. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

/** Runs one command of a service to its end (`main.js migrate`) and gives what it printed; an abort ends it. */
export async function runCommand(name: string, main: string, given: readonly string[], environment: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<string> {
  const child = spawn(process.execPath, ['--enable-source-maps', main, ...given], { env: environment, stdio: ['ignore', 'pipe', 'pipe'], signal });
  let [printed, all] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => { printed += text; all += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { all += text; });
  const how = await new Promise<string>((resolve) => {
    child.once('error', (error) => { if (child.pid === undefined) resolve(error.message); });
    child.once('close', (code, signal) => { resolve(String(signal ?? code)); });
  });
  if (how !== '0') throw new CommandFailed(`${name} ${given[0] ?? ''} failed (${how})\n${all.trim()}`);
  return printed.trim();
}
