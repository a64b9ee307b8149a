import { tokenKeysFromFile, tokenKeysFromUrl, tokenVerifier, type TokenVerifier } from '@renda/caller';
import { answerJson, EnvironmentFaults, type Logger, type Route, type RunningHttpServer, startHttpServer } from '@renda/service-runtime';
import type { GatewaySettings } from './environment.js';
import { startGraph } from './graph/graph-server.js';
import { graphiqlRoutes } from './graphiql/page.js';
import { crossOrigin } from './http/cross-origin.js';
import { graphqlRoute } from './http/graphql-route.js';
import { whoAsks } from './http/who-asks.js';
import { importRoute } from './import/forward-import.js';
import { heardRoute } from './import/heard.js';
import { ServiceClient } from './services/service-client.js';

async function verifierOf(settings: GatewaySettings): Promise<TokenVerifier | null> {
  const { AUTHENTICATION, TOKEN_ISSUER: issuer, TOKEN_AUDIENCE: audience, TOKEN_ALGORITHM: algorithm, TOKEN_KEYS_FILE: file, TOKEN_KEYS_URL: url } = settings;
  if (AUTHENTICATION === 'off' || issuer === undefined || audience === undefined) return null;
  const unusable = (): never => { throw new EnvironmentFaults(['TOKEN_KEYS_FILE: is not a readable JWKS file']); };
  const keys = url === undefined ? await tokenKeysFromFile(file ?? '').catch(unusable) : tokenKeysFromUrl(new URL(url));
  return tokenVerifier({ issuer, audience, algorithm, keys });
}

/** The front page leads to the place to try things. Its path is the beginning of every path: it stands last and answers for itself only. */
const front: Route = {
  method: 'GET',
  path: '/',
  handle: (_, response, url) => {
    if (url.pathname === '/') response.writeHead(302, { location: '/graphql' }).end();
    else answerJson(response, 404, { code: 'NOT_FOUND' });
    return Promise.resolve();
  },
};

/** Starts the gateway: it holds no data and no rule of the domain. `stop` lets running requests end. */
export async function startGateway(settings: GatewaySettings, logger: Logger): Promise<Pick<RunningHttpServer, 'port' | 'url'> & { stop(): Promise<void> }> {
  const verifier = await verifierOf(settings);
  const clients = new Map(settings.services.map((service) => [service.name, new ServiceClient(service)]));
  const server = await startGraph(clients, settings, logger);
  const asks = whoAsks(verifier, settings.OPERATION_DEADLINE_MS);
  const origins = crossOrigin(settings.CORS_ORIGINS);
  const notReady = async (): Promise<string[]> => {
    const answers = await Promise.all([...clients.values()].map(async (client) => ((await client.isReady()) ? [] : [`${client.name} is not ready`])));
    return answers.flat();
  };
  const http = await startHttpServer({
    name: 'gateway', version: '0.1.0', host: settings.HOST, port: settings.PORT, instance: settings.RENDA_INSTANCE, logger, notReady,
    routes: [
      graphqlRoute({ server, whoAsks: asks, origins, logger }), origins.preflight,
      heardRoute(clients, asks), importRoute(clients, asks, logger),
      ...(settings.production ? [] : [...graphiqlRoutes(), front]),
    ],
  });
  logger.info({ url: http.url, services: [...clients.keys()], authentication: settings.AUTHENTICATION }, 'the gateway serves');
  return {
    port: http.port,
    url: http.url,
    stop: async () => {
      await http.stop();
      await server.stop();
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
}
