import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

import { environmentOf, owningEnvironmentOf, type Setting } from './system/environments.js';
import { defaultPorts, processes, projectFolder, services } from './system/parts.js';

interface ComposeService {
  image?: string;
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: object;
}

const read = (name: string): string => readFileSync(join(projectFolder, name), 'utf8');
const text = read('docker-compose.yml');
const compose = parse(text, { merge: true }) as { services: Record<string, ComposeService> };
const part = (name: string): ComposeService => compose.services[name] as ComposeService;

describe('docker-compose.yml', () => {
  it('is what the Compose specification allows', () => {
    const schema = join(dirname(createRequire(import.meta.url).resolve('dclint/package.json')), 'schemas/compose.schema.json');
    const { $schema: _, ...rules } = JSON.parse(readFileSync(schema, 'utf8')) as Record<string, unknown>;
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(rules);
    validate(compose);
    expect(validate.errors).toBeNull();
    validate({ ...compose, services: { ...compose.services, wrong: { image: 7 } } });
    expect(validate.errors).not.toBeNull();
  });

  it('runs PostgreSQL, Kafka, the five apps, and a migration of each service before it', () => {
    const once = ['databases', ...services.map((name) => `migrate-${name}`)];
    expect(Object.keys(compose.services).sort()).toEqual(['postgres', 'kafka', ...once, ...processes].sort());
    for (const name of services) {
      expect(part(name).depends_on).toEqual({ [`migrate-${name}`]: { condition: 'service_completed_successfully' } });
      expect(part(`migrate-${name}`).command).toEqual([...(part(name).command ?? []), 'migrate']);
    }
    for (const name of ['postgres', 'kafka', ...processes]) expect(part(name).healthcheck).toBeDefined();
  });

  it('runs one image, from files of this project', () => {
    for (const name of processes) expect(part(name)).toMatchObject({ image: 'renda-graph', command: [`apps/${name}/dist/main.js`] });
    expect(part('databases').command).toEqual(['tools/dist/databases.js']);
    expect(existsSync(join(import.meta.dirname, 'databases.ts'))).toBe(true);
    expect(read('Dockerfile')).toContain('ENTRYPOINT ["node"');
  });

  it('publishes the usual five ports, on 127.0.0.1 alone', () => {
    const published = Object.entries(compose.services).flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port]));
    const usual = processes.map((name) => [name, `127.0.0.1:\${PORT_${name.toUpperCase()}:-${defaultPorts[name]}}:${defaultPorts[name]}`]);
    expect(published.sort()).toEqual(usual.sort());
  });

  it('gives each process the variables that npm start gives it', () => {
    const nothing = { deputies: '', stations: '', suggestions: '', scheduling: '' };
    const setting: Setting = {
      serverUrl: 'postgresql://postgres@127.0.0.1/postgres', secrets: { passwords: {}, proofKeys: nothing }, ports: defaultPorts, topicPrefix: 'renda', partitions: 12,
      eventLog: { kind: 'kafka', brokers: ['kafka:9092'] }, issuer: { issuer: 'i', audience: 'a', keysFile: 'k' },
    };
    const ofMachine = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'LOG_LEVEL', 'NODE_ENV'];
    const names = (environment: object = {}) => Object.keys(environment).filter((name) => !ofMachine.includes(name)).sort();
    for (const name of processes) expect(names(part(name).environment)).toEqual(names(environmentOf(name, setting)));
    for (const name of services) expect(names(part(`migrate-${name}`).environment)).toEqual(names(owningEnvironmentOf(name, setting)));
  });

  it('holds no secret: each comes from .env, whose example names it and leaves it empty', () => {
    const wanted = new Set([...text.matchAll(/(?<!\$)\$\{(\w+)/g)].map(([, name]) => name));
    const example = new Map(read('.env.example').split('\n').filter((line) => /^\w+=/.test(line)).map((line) => line.split('=') as [string, string]));
    expect([...example.keys()].sort()).toEqual([...wanted].sort());
    const secret = /PASSWORD|PROOF_KEY/;
    expect([...example].filter(([name, value]) => secret.test(name) && value !== '')).toEqual([]);
    for (const { environment = {} } of Object.values(compose.services)) {
      for (const [name, value] of Object.entries(environment)) if (secret.test(name)) expect(value).toMatch(/^\$\{\w+:\?is missing in \.env\}$/);
    }
  });

  it('gets every secret from tools/env-file.mjs, long and fresh', () => {
    const make = () => execFileSync(process.execPath, [join(projectFolder, 'tools/env-file.mjs')], { encoding: 'utf8' });
    const values = [make(), make()].flatMap((made) => [...made.matchAll(/^\w*(?:PASSWORD|PROOF_KEY)\w*=(.*)$/gm)].map(([, value]) => String(value)));
    expect(new Set(values).size).toBe(28);
    expect(values.every((value) => value.length >= 44)).toBe(true);
  });
});
