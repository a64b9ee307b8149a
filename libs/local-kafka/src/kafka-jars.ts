import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const pom = join(import.meta.dirname, '..', 'pom.xml');

/** What is missing on this machine to run a broker; empty when nothing is. */
export async function missingForKafka(): Promise<string[]> {
  const found = async (program: string): Promise<boolean> => run(program, ['-version'], { timeout: 30_000 }).then(() => true, () => false);
  const [java, maven] = await Promise.all([found('java'), found('mvn')]);
  return [...(java ? [] : ['java']), ...(maven ? [] : ['mvn'])];
}

/**
 * The folder of the broker's jars, fetched once by Maven with the machine's own settings. They come into a folder of their own
 * and are moved in place whole, so an interrupted fetch leaves nothing that looks finished.
 */
export async function kafkaJars(jarsDirectory: string, tell: (line: string) => void = () => undefined): Promise<string> {
  const wanted = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12);
  const jars = join(jarsDirectory, wanted);
  if (existsSync(jars)) return jars;
  tell('fetching the Kafka jars by Maven (43 MB, once) …');
  mkdirSync(jarsDirectory, { recursive: true });
  const coming = join(jarsDirectory, `${wanted}.${String(process.pid)}`);
  try {
    await run('mvn', ['--quiet', '--batch-mode', '--file', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${coming}`, '-DincludeScope=runtime'],
      { timeout: 600_000, maxBuffer: 16_000_000 });
    if (!existsSync(jars)) renameSync(coming, jars);
  } catch (error) {
    // Maven says what was wrong on its standard output.
    const said: unknown = error instanceof Error && 'stdout' in error ? error.stdout : '';
    throw new Error(`the Kafka jars could not be fetched: ${String(said).slice(0, 2000)}`, { cause: error });
  } finally {
    rmSync(coming, { recursive: true, force: true });
  }
  return jars;
}
