import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One jest project: TypeScript through swc (decorator metadata kept), ES modules, libraries from their sources. */
export function jestProject(root, extra = {}) {
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    displayName: name.replace('@renda/', ''),
    rootDir: root,
    modulePathIgnorePatterns: ['<rootDir>/dist'],
    testEnvironment: 'node',
    testMatch: ['**/*.spec.ts'],
    globalSetup: join(import.meta.dirname, 'jest.global-setup.mjs'),
    globalTeardown: join(import.meta.dirname, 'jest.global-teardown.mjs'),
    extensionsToTreatAsEsm: ['.ts'],
    moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
    testEnvironmentOptions: { customExportConditions: ['development', 'node', 'node-addons'] },
    transform: {
      '^.+\\.ts$': [
        '@swc/jest',
        {
          sourceMaps: 'inline',
          module: { type: 'es6' },
          jsc: {
            target: 'es2024',
            parser: { syntax: 'typescript', decorators: true },
            transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
          },
        },
      ],
    },
    ...extra,
  };
}
