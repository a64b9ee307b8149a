import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError } from 'graphql';
import type { Logger } from '@renda/service-runtime';
import { type Asked, asking } from '../asked.js';
import type { GatewaySettings } from '../environment.js';
import type { ServiceClient } from '../services/service-client.js';
import { presentError } from './present-error.js';
import { ServiceDataSource } from './service-data-source.js';

type Gateway = NonNullable<ConstructorParameters<typeof ApolloServer<Asked>>[0]['gateway']>;
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;
type Result = Awaited<ReturnType<Executor>>;

/** @apollo/gateway leaves a null without an error where a service breaks its own schema, and tells so in an extension only: here it becomes an error. */
function withCompletionErrors(result: Result): Result {
  const { valueCompletion, ...extensions } = result.extensions ?? {};
  if (!Array.isArray(valueCompletion)) return result;
  const missing = (valueCompletion as GraphQLError[]).map(({ path }) => new GraphQLError('INCOMPLETE', { path: path ?? null, extensions: { code: 'INCOMPLETE' } }));
  return { ...result, errors: [...(result.errors ?? []), ...missing], extensions: Object.keys(extensions).length === 0 ? undefined : extensions };
}

function executionOver(clients: ReadonlyMap<string, ServiceClient>, settings: GatewaySettings, logger: Logger): Gateway {
  // Both would report to their vendor.
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const gateway = new ApolloGateway({
    supergraphSdl: settings.supergraph.sdl,
    buildService: ({ name }) => {
      const client = clients.get(name);
      if (!client) throw new Error(`no service ${name}`);
      return new ServiceDataSource(client, settings.HOP_DEADLINE_MS, logger);
    },
    __exposeQueryPlanExperimental: false,
    logger: loggerFor(logger),
  });
  return {
    load: async (options) => {
      const { executor } = await gateway.load(options);
      return { executor: async (context) => withCompletionErrors(await (executor as Executor)(context)) };
    },
    onSchemaLoadOrUpdate: (hear) => gateway.onSchemaLoadOrUpdate(hear as Parameters<typeof gateway.onSchemaLoadOrUpdate>[0]),
    stop: () => gateway.stop(),
  };
}

/** Apollo logs texts; ours go through pino, and its chatter to the debug level. */
function loggerFor(logger: Logger): Record<'debug' | 'info' | 'warn' | 'error', (message?: unknown) => void> {
  return {
    debug: (message) => { logger.debug(String(message)); },
    info: (message) => { logger.debug(String(message)); },
    warn: (message) => { logger.warn(String(message)); },
    error: (message) => { logger.error(String(message)); },
  };
}

/** The graph of the supergraph file, executed over the services. Stock error texts never leave it. */
export async function startGraph(clients: ReadonlyMap<string, ServiceClient>, settings: GatewaySettings, logger: Logger): Promise<ApolloServer<Asked>> {
  const server = new ApolloServer<Asked>({
    gateway: executionOver(clients, settings, logger),
    introspection: !settings.production,
    hideSchemaDetailsFromClientErrors: settings.production,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: 2_000 },
    formatError: (formatted, error) => presentError(formatted, error, asking.getStore() ?? { traceId: '', language: 'zh' }, logger),
    stopOnTerminationSignals: false,
    nodeEnv: settings.production ? 'production' : 'development',
    logger: loggerFor(logger),
    plugins: [
      ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(), ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await server.start();
  return server;
}
