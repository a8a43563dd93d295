import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { ServerContext } from './context.ts';
import type { AnswerCache } from './graphql/answer-cache.ts';
import type { Hot } from './graphql/hot.ts';
import type { Repeats } from './graphql/repeats.ts';
import type { RegisteredOperations } from './graphql/registered.ts';
import type { Metrics } from './metrics.ts';
import type { Platform } from './platform.ts';

/** What routes answer from. */
export interface Answering {
  readonly platform: Platform;
  readonly apollo: ApolloServer<ServerContext>;
  readonly hot: Hot;
  readonly repeats: Repeats;
  readonly cache: AnswerCache;
  /** Absent where any operation may be sent. */
  readonly registered?: RegisteredOperations;
  readonly metrics: Metrics;
}

/** One address of the platform, one file of routes/. */
export type Route = (app: FastifyInstance, answering: Answering) => void | Promise<void>;
