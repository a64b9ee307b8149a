import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Route } from '@renda/service-runtime';

const FOLDER = join(import.meta.dirname, '../../graphiql');
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const fromPackage = (name: string, file: string): string => join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);

interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
}

/** The page, its scripts from the installed packages, and the queries of the journey: all from this process, nothing from outside. */
function assets(): ReadonlyMap<string, Asset> {
  const script = 'text/javascript; charset=utf-8';
  const read = (path: string, type: string): Asset => ({ type, bytes: readFileSync(path) });
  return new Map([
    ['/graphql', read(join(FOLDER, 'page.html'), 'text/html; charset=utf-8')],
    ['/graphiql/start.js', read(join(FOLDER, 'start.js'), script)],
    ['/graphiql/page.css', read(join(FOLDER, 'page.css'), 'text/css; charset=utf-8')],
    ['/graphiql/react.js', read(fromPackage('react', 'umd/react.production.min.js'), script)],
    ['/graphiql/react-dom.js', read(fromPackage('react-dom', 'umd/react-dom.production.min.js'), script)],
    ['/graphiql/graphiql.js', read(fromPackage('graphiql', 'graphiql.min.js'), script)],
    ['/graphiql/graphiql.css', read(fromPackage('graphiql', 'graphiql.min.css'), 'text/css; charset=utf-8')],
    ['/graphiql/queries.json', { type: 'application/json; charset=utf-8', bytes: Buffer.from(JSON.stringify(readyQueries())) }],
  ]);
}

/** The ready queries in the order of the numbers that their names begin with; `<name>.json` beside a query holds its variables. */
export function readyQueries(folder = join(FOLDER, 'queries')): { query: string; variables?: string }[] {
  const files = readdirSync(folder).sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  return files
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => {
      const variables = `${basename(file, '.graphql')}.json`;
      const query = readFileSync(join(folder, file), 'utf8');
      return files.includes(variables) ? { query, variables: readFileSync(join(folder, variables), 'utf8') } : { query };
    });
}

function answer(response: ServerResponse, { type, bytes }: Asset, cache: string): void {
  response.writeHead(200, {
    'content-type': type, 'content-length': bytes.length, 'cache-control': cache, 'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', vary: 'Accept',
  });
  response.end(bytes);
}

/** GraphiQL for browsers at `GET /graphql`. Any other GET there is refused: operations come by POST. */
export function graphiqlRoutes(): Route[] {
  const served = assets();
  return [...served].map(([path, asset]) => ({
    method: 'GET',
    path,
    handle: (request, response) => {
      const page = path === '/graphql';
      if (page && !(request.headers.accept ?? '').includes('text/html')) {
        response.writeHead(405, { allow: 'POST', 'content-type': 'application/json; charset=utf-8' });
        response.end(JSON.stringify({ errors: [{ message: '请用 POST 提交查询。 Send operations by POST.', extensions: { code: 'METHOD_NOT_ALLOWED' } }] }));
      } else answer(response, asset, page || path.endsWith('queries.json') ? 'no-cache' : 'max-age=3600');
      return Promise.resolve();
    },
  }));
}
