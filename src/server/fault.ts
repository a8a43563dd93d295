/** A bug's traces for the log. */
export interface FaultTraces {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack: readonly string[];
  readonly cause?: FaultTraces;
}

/**
 * A fault in full, but for what could be a person's: PostgreSQL quotes values in its messages and
 * details, and GraphQL errors carry the text of the query.
 */
export function faultTraces(fault: unknown, depth = 3): FaultTraces {
  if (!(fault instanceof Error))
    return { type: typeof fault, message: 'something that is no error was thrown', stack: [] };
  const { code } = fault as { code?: unknown };
  return {
    type: fault.name,
    message: withoutValues(fault.message.slice(0, longest)),
    ...(typeof code === 'string' ? { code } : {}),
    stack: (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)),
    ...(fault.cause !== undefined && depth > 0
      ? { cause: faultTraces(fault.cause, depth - 1) }
      : {}),
  };
}

// A fault may quote all that was sent.
const longest = 10_000;

function withoutValues(message: string): string {
  return message
    .replace(/=\(.*?\)/gs, '=(…)')
    .replace(/: "(?:[^"\\]|\\.)*"/gs, ': "…"')
    .replace(/[0-9A-Za-z]+/g, (word) => (/\d{6}/.test(word) ? '…' : word));
}
