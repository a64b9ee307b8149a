import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../..');

it('a benchmark can load where there is no jest what specs and benchmarks share', async () => {
  const names = "await import('@renda/subgraph/testing').then((library) => console.log(Object.keys(library).sort().join()))";
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', names], { cwd: join(root, 'tools'), env: { PATH: process.env['PATH'] } });
  expect(stdout).toContain('TestService');
});
