import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshToken } from './fresh-token.js';

describe('a token from a command', () => {
  it('is used for five minutes, then the command is asked again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'renda-token-'));
    let now = 0;
    const token = freshToken(`echo x >> ${folder}/asked; wc -l < ${folder}/asked`, () => now);
    expect(await token()).toBe('1');
    now = 299_999;
    expect(await token()).toBe('1');
    now = 300_000;
    expect(await token()).toBe('2');
    await rm(folder, { recursive: true });
  });

  it('stops the import when the command fails or prints more than a token', async () => {
    await expect(freshToken('exit 3')()).rejects.toThrow('the command that prints a token failed');
    await expect(freshToken('echo one two')()).rejects.toThrow('printed something else');
  });
});
