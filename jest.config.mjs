import { existsSync, readdirSync } from 'node:fs';

const projects = ['libs', 'apps']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .concat('tools')
  .filter((folder) => existsSync(`${folder}/jest.config.mjs`));

export default { projects: projects.map((folder) => `<rootDir>/${folder}`), testTimeout: 30_000, maxWorkers: 2 };
