import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFolder } from './import/check-folder.js';
import { importFormats } from './import/formats.js';
import { freshToken } from './import/fresh-token.js';
import { importFolder, tellChecked } from './import/import-folder.js';
import { terminalReport } from './import/terminal-report.js';

const USAGE = `npm run import -- <folder> [--check] [--source <name>] [--gateway <address>] [--token <token> | --token-command <command>]
npm run import -- --formats

  --check    只检查 check only, send nothing
  --source   来源名，默认为文件夹名 name of the source; the folder's name unless given
  --gateway  网关地址 address of the gateway; RENDA_GATEWAY, or http://127.0.0.1:4000
  --token    令牌 token of the caller; better in RENDA_TOKEN, where no other user of the machine sees it
  --token-command  取新令牌的命令 a command that prints a fresh token, for imports longer than a token's ten minutes
  --formats  导入格式 print the formats of the files (docs/import-formats.md)
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      check: { type: 'boolean', default: false },
      formats: { type: 'boolean', default: false },
      source: { type: 'string' },
      gateway: { type: 'string' },
      token: { type: 'string' },
      'token-command': { type: 'string' },
    },
  });
  if (values.formats) {
    process.stdout.write(importFormats());
    return 0;
  }
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) throw new TypeError('one folder is wanted');
  // npm runs its scripts at the project's root and tells here where it was called.
  const folder = resolve(process.env['INIT_CWD'] ?? '', given);
  const report = terminalReport(process.stdout, process.stderr);
  if (values.check) {
    const checked = await checkFolder(folder, (fault) => report.fault(fault));
    if (checked.faults === 0) tellChecked(checked, report);
    return checked.faults === 0 ? 0 : 1;
  }
  const result = await importFolder({
    folder,
    gateway: values.gateway ?? process.env['RENDA_GATEWAY'] ?? 'http://127.0.0.1:4000',
    token: values['token-command'] === undefined ? (values.token ?? process.env['RENDA_TOKEN'] ?? '') : freshToken(values['token-command']),
    report,
    ...(values.source === undefined ? {} : { source: values.source }),
  });
  return result.complete ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  process.stderr.write(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
