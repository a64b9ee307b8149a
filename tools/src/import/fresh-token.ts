import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import { Stopped } from './gateway-client.js';

/** Half of a token's life. */
const KEPT = 5 * 60_000;

/** Gives the token that a command prints, and runs it again when the last one is five minutes old. */
export function freshToken(command: string, now: () => number = Date.now): () => Promise<string> {
  let last: { readonly token: string; readonly at: number } | undefined;
  return async () => {
    if (last === undefined || now() - last.at >= KEPT) last = { token: await printed(command), at: now() };
    return last.token;
  };
}

async function printed(command: string): Promise<string> {
  const { stdout } = await promisify(exec)(command).catch((error: unknown) => {
    throw new Stopped(`取令牌的命令失败：${String(error)}`, 'the command that prints a token failed');
  });
  const token = stdout.trim();
  if (!/^[\w.-]+$/.test(token)) throw new Stopped('取令牌的命令没有只输出一个令牌', 'the command that prints a token printed something else');
  return token;
}
