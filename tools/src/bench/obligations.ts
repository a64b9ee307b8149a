import { mkdtempSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type LocalPostgres, removeLocalPostgres, startLocalPostgres } from '@renda/local-postgres';
import { compare } from './asking.js';
import { load } from './load.js';
import { plansOf } from './plans.js';
import { askingReport, countingReport, hearingReport, simulatingReport } from './report.js';
import { scheduling, Size } from './scheduling.js';
import { simulate } from './simulating.js';

// `npm run bench:obligations`: how hearing, counting and asking for obligations grow with the number of duty records.
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, records: { type: 'string' }, requests: { type: 'string' } } });
const large = Number(values.records ?? (values.quick ? 20_000 : 1_000_000));
const small = Math.min(10_000, Math.round(large / 10));
const requests = Number(values.requests ?? (values.quick ? 20 : 200));
if (!Number.isInteger(large) || large < 2_000 || large > 10_000_000 || !Number.isInteger(requests) || requests < 1) {
  process.stderr.write('npm run bench:obligations -- [--quick] [--records <2000 to 10000000>] [--requests <n>]\n');
  process.exit(1);
}

const say = (text: string): void => { process.stdout.write(`${text}\n`); };
const settings = { max_connections: '100', shared_buffers: '512MB', max_wal_size: '4GB' };

async function bench(): Promise<void> {
  const built = await scheduling();
  const sizes = [await Size.start(small, built), await Size.start(large, built)] as const;
  try {
    const began = performance.now();
    const loaded = [await load(sizes[0]), await load(sizes[1])] as const;
    for (const one of loaded) say(hearingReport(one));
    say(countingReport(loaded));
    say(simulatingReport([await simulate(loaded[0]), await simulate(loaded[1])], [sizes[0].label, sizes[1].label]));
    const compared = await compare(...loaded, requests);
    say(askingReport(compared, [sizes[0].label, sizes[1].label]));
    for (const { question } of compared) say(`plan at ${sizes[1].label}: ${question.name}\n${(await plansOf(loaded[1], question)).join('\n\n')}\n`);
    const { rss, heapUsed } = process.memoryUsage();
    const mega = (bytes: number): string => `${String(Math.round(bytes / 1_048_576))} MB`;
    say(`memory of this process: ${mega(rss)} now (heap ${mega(heapUsed)}), ${mega(process.resourceUsage().maxRSS * 1024)} at most; ${((performance.now() - began) / 60_000).toFixed(1)} minutes in all`);
  } finally {
    for (const size of sizes) await size.service.stop();
  }
}

const dataDirectory = mkdtempSync(join(tmpdir(), `renda-bench-postgres-${String(process.pid)}-`));
chmodSync(dataDirectory, 0o755); // under root the server's own account must enter
let server: LocalPostgres | undefined;
let cleaning: Promise<void> | undefined;
const clean = (): Promise<void> => (cleaning ??= (async () => {
  await server?.stop();
  await removeLocalPostgres(dataDirectory);
})());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void clean().finally(() => process.exit(1)));
try {
  server = await startLocalPostgres({ dataDirectory, fsync: false, settings });
  process.env['TEST_DATABASE_URL'] = server.url;
  await bench();
} catch (error) {
  if (!cleaning) process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
} finally {
  await clean();
}
