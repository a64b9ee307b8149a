import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '@renda/service-runtime';
import { Kind, parse } from 'graphql';
import { gatewaySettings } from '../environment.js';
import { startGateway } from '../start-gateway.js';
import { startedGateway, type StartedGateway } from '../testing/started-gateway.js';
import { twoServices } from '../testing/two-services.js';
import { readyQueries } from './page.js';

describe('each ready query', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => {
    // Addresses at which nobody answers: what is asked here is only whether the graph we serve has such operations.
    const nobody = Object.fromEntries(['DEPUTIES', 'STATIONS', 'SUGGESTIONS', 'SCHEDULING'].map((name) => [`${name}_URL`, 'http://127.0.0.1:9']));
    gateway = await startGateway(gatewaySettings({ ...nobody, PORT: '0', AUTHENTICATION: 'off' }), createLogger('test', 'silent'));
  });
  afterAll(() => gateway.stop());

  const operations = readyQueries().flatMap(({ query, variables }) =>
    parse(query).definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION && definition.name ? [{ name: definition.name.value, query, variables }] : [])),
  );

  it.each(operations)('$name is one of the graph we serve, with its variables', async ({ name, query, variables }) => {
    const given = JSON.parse(variables ?? '{}') as Record<string, unknown>;
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, operationName: name, variables: given }),
    });
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect(errors.map(({ message, extensions }) => (extensions.code === 'SUBGRAPH_UNAVAILABLE' ? extensions.code : message))).toEqual(expect.arrayContaining(['SUBGRAPH_UNAVAILABLE']));
    expect(response.status).toBe(200);
  });
});

describe('the page for trying queries', () => {
  let stopServices: () => Promise<void>;
  let gateway: StartedGateway;
  let page: Response;
  let html: string;
  beforeAll(async () => {
    const services = await twoServices();
    stopServices = services.stop;
    gateway = await startedGateway([services.stations, services.suggestions]);
    page = await fetch(`${gateway.url}/graphql`, { headers: { accept: 'text/html,*/*' } });
    html = await page.text();
  });
  afterAll(async () => {
    await gateway.stop();
    await stopServices();
  });

  it('may load from this process and nowhere else', () => {
    const policy = page.headers.get('content-security-policy') ?? '';
    const sources = policy.split('; ').flatMap((part) => part.split(' ').slice(1));
    expect(policy).toMatch(/^default-src 'none';/);
    expect(sources.filter((source) => !["'none'", "'self'", "'unsafe-inline'", 'data:'].includes(source))).toEqual([]);
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('names only what this process serves', async () => {
    const named = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => String(url)).filter((url) => !url.startsWith('data:'));
    expect(named.length).toBeGreaterThan(5);
    for (const url of named) {
      expect(url).toMatch(/^\/graphiql\//);
      const asset = await fetch(gateway.url + url);
      expect([url, asset.status]).toEqual([url, 200]);
      const text = await asset.text();
      if (url.endsWith('.css')) expect([...text.matchAll(/url\((?!["']?data:)[^)]{1,80}|@import/g)].map(([found]) => found)).toEqual([]);
    }
    const start = await (await fetch(`${gateway.url}/graphiql/start.js`)).text();
    expect(html + start).not.toMatch(/https?:|\/\/[a-z]/);
  });

  it('opens with queries that can be read', async () => {
    const queries = (await (await fetch(`${gateway.url}/graphiql/queries.json`)).json()) as { query: string; variables?: string }[];
    expect(queries).toEqual(readyQueries());
    expect(queries.length).toBeGreaterThan(0);
    for (const { query, variables } of queries) {
      expect(() => parse(query)).not.toThrow();
      expect(() => JSON.parse(variables ?? '{}') as unknown).not.toThrow();
    }
  });

  it('shows the tenth query after the ninth', () => {
    const folder = mkdtempSync(join(tmpdir(), 'renda-queries-'));
    for (const name of ['10-ten', '1-one', '9-nine']) writeFileSync(join(folder, `${name}.graphql`), name);
    writeFileSync(join(folder, '10-ten.json'), '{}');
    expect(readyQueries(folder)).toEqual([{ query: '1-one' }, { query: '9-nine' }, { query: '10-ten', variables: '{}' }]);
    rmSync(folder, { recursive: true });
  });

  it('is where the front page leads', async () => {
    const answer = await fetch(`${gateway.url}/`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/graphql']);
    expect((await fetch(`${gateway.url}/nowhere`)).status).toBe(404);
  });
});
