import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from '../platform.ts';
import { Refusal } from '../../base/refusal.ts';
import { tooLong } from '../../graph/limits/errors.ts';
import { failureOf, faultCode, faultShown } from '../failure.ts';
import { faultTraces } from '../fault.ts';
import { causeOf } from './shown-error.ts';

/** The last word on every error that leaves through Apollo: refusals with their facts, faults without. */
export const formatErrors =
  (log: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const refusal = refusalBehind(error);
    if (refusal) return { ...formatted, ...failureOf(refusal) };
    const { code, requestId } = formatted.extensions ?? {};
    if (code !== faultCode || requestId !== undefined) return formatted;
    log.error({ fault: faultTraces(causeOf(error)) }, 'fault');
    return faultShown('unknown');
  };

function refusalBehind(error: unknown): Refusal | undefined {
  const cause = causeOf(error);
  if (cause instanceof Refusal) return cause;
  const tokens = cause instanceof Error && /more th(?:at|an) (\d+) tokens/.exec(cause.message);
  return tokens ? tooLong({ limit: Number(tokens[1]) }) : undefined;
}
