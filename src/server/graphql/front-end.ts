import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { bounds, forwarded } from '../../graph/limits/bounds.ts';
import { limitRules } from '../../graph/limits/rules.ts';
import type { ServerContext } from '../context.ts';
import type { Platform } from '../platform.ts';
import { formatErrors } from './format-error.ts';
import { gatewayOver } from './gateway.ts';
import { hotQueries } from './hot.ts';
import { persistedOperations } from './persisted.ts';
import type { RegisteredOperations } from './registered.ts';
import { costLimit, noting, statusForJson } from './plugins.ts';

// Each would cost every request something, or tell somebody outside of it.
const withoutExtras = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

type Fronted = Pick<Platform, 'engine' | 'log' | 'config'>;

/** Apollo Server in front of whichever engine this process has. */
export async function startFrontEnd(
  { engine, log, config: { role } }: Fronted,
  registered?: RegisteredOperations,
) {
  const hot = hotQueries();
  const { tokens } = role.kind === 'subgraph' ? forwarded : bounds;
  const apollo = new ApolloServer<ServerContext>({
    gateway: gatewayOver(engine, log),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: { cache: persistedOperations(registered) },
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: tokens },
    validationRules: [...limitRules],
    formatError: formatErrors(log),
    logger: log,
    plugins: [costLimit, noting, statusForJson, hot.plugin, ...withoutExtras],
  });
  await apollo.start();
  return { apollo, hot };
}
