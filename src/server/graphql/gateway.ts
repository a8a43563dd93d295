import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { ExecutionResult } from 'graphql';
import type { Logger } from '../platform.ts';
import type { Engine } from '../../graph/engine.ts';
import type { ServerContext } from '../context.ts';
import { shownError } from './shown-error.ts';

type GatewayRequest = Parameters<
  NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>
>[0];

/** Any engine, in the shape in which Apollo Server takes one. */
export function gatewayOver(engine: Engine, log: Logger): GatewayInterface {
  return {
    onSchemaLoadOrUpdate(announce) {
      announce({ apiSchema: engine.schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () => Promise.resolve({ executor: (request) => answerOf(engine, request, log) }),
    stop: () => Promise.resolve(),
  };
}

async function answerOf(engine: Engine, request: GatewayRequest, log: Logger) {
  const context = request.context as ServerContext;
  const { document, operationName } = request;
  const variables = request.request.variables ?? {};
  const result = await engine
    .execute({ document, operationName, variables, context })
    .catch((error: unknown): ExecutionResult => ({ errors: [error as never] }));
  const showing = { log, requestId: context.requestId };
  return {
    ...withExtensions(result, context),
    ...(result.errors && { errors: result.errors.map((error) => shownError(error, showing)) }),
  };
}

/** With what was left out, and what the operation cost, which is counted from the request alone. */
export function withExtensions(
  result: ExecutionResult,
  { withheld, notes: { cost } }: ServerContext,
): ExecutionResult {
  const entries = withheld.entries();
  const told = { ...(entries.length > 0 && { withheld: entries }), ...(cost && { cost }) };
  return { ...result, extensions: { ...result.extensions, ...told } };
}
