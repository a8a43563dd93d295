import type { FastifyRequest } from 'fastify';

/** A query and its variables, as they were sent in any of the ways that need no further weighing. */
export interface AskedQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Which of its operations is meant, if that was told. */
  readonly operationName?: unknown;
}

/** Knows texts by their hashes. */
interface Names {
  named(hash: string): string | undefined;
}

/** What a request asks; undefined where anything about it is unusual, which Apollo then weighs. */
export function askedBy(request: FastifyRequest, names: Names): AskedQuery | undefined {
  const sent = request.method === 'GET' ? inAddress(request) : request.body;
  if (typeof sent !== 'object' || sent === null) return undefined;
  for (const name in sent) if (!plainNames.has(name)) return undefined;
  const { query, variables, operationName, extensions } = sent as Record<string, unknown>;
  const text = textOf(query, extensions, names);
  const given = variables ?? {};
  return text !== undefined && typeof given === 'object' && !Array.isArray(given)
    ? { query: text, variables: given as AskedQuery['variables'], operationName }
    : undefined;
}

const plainNames = new Set(['query', 'variables', 'operationName', 'extensions']);

function textOf(query: unknown, extensions: unknown, names: Names): string | undefined {
  if (extensions === undefined) return typeof query === 'string' ? query : undefined;
  const hash = query === undefined ? hashIn(extensions) : undefined;
  return hash === undefined ? undefined : names.named(hash);
}

/** The SHA-256 that names an operation, where the extensions hold nothing else. */
export function hashIn(extensions: unknown): string | undefined {
  if (typeof extensions !== 'object' || extensions === null) return undefined;
  const { persistedQuery, ...others } = extensions as { persistedQuery?: unknown };
  if (typeof persistedQuery !== 'object' || persistedQuery === null) return undefined;
  const { version, sha256Hash, ...more } = persistedQuery as Record<string, unknown>;
  const plain = Object.keys(others).length === 0 && Object.keys(more).length === 0;
  return plain && version === 1 && typeof sha256Hash === 'string' ? sha256Hash : undefined;
}

/** From anybody else it may come from a page of others: Apollo refuses that. */
const preflighted = ['x-apollo-operation-name', 'apollo-require-preflight'];

function inAddress({ url, headers }: FastifyRequest): unknown {
  const told = headers['content-type'] === 'application/json';
  if (!told && !preflighted.some((name) => headers[name])) return undefined;
  const names = [...new URLSearchParams(url.slice(url.indexOf('?') + 1))];
  const sent = Object.fromEntries(names);
  if (Object.keys(sent).length < names.length) return undefined;
  const { variables, extensions } = sent;
  try {
    return {
      ...sent,
      ...(variables !== undefined && { variables: JSON.parse(variables) as unknown }),
      ...(extensions !== undefined && { extensions: JSON.parse(extensions) as unknown }),
    };
  } catch {
    return undefined;
  }
}
