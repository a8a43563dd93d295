import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { parse } from 'graphql';
import { wrongSetting } from '../../base/errors.ts';
import { requestRefused } from '../errors.ts';

/** Texts of operations by their SHA-256: where there are any, nothing else is executed. */
export type RegisteredOperations = ReadonlyMap<string, string>;

/** The hash by which clients name an operation. */
export const operationHash = (text: string): string =>
  createHash('sha256').update(text).digest('hex');

/**
 * Reads the operations that clients may send: a directory of .graphql files, each one document as it is
 * sent, or a JSON file whose values are the documents.
 */
export function readRegistered(path: string): RegisteredOperations {
  const texts = textsAt(path);
  if (texts.length === 0) throw unreadable(path, 'it names no operation');
  for (const text of texts) checkReadable(text, path);
  return new Map(texts.map((text) => [operationHash(text), text]));
}

/** Refuses, before anything is parsed, what is not registered; the text or its hash has to be known. */
export function checkRegistered(request: FastifyRequest, known: RegisteredOperations): void {
  const sent = request.method === 'GET' ? request.query : request.body;
  const { query, extensions } = (sent ?? {}) as { query?: unknown; extensions?: unknown };
  const hash = typeof query === 'string' ? operationHash(query) : hashIn(extensions);
  if (hash !== undefined && !known.has(hash)) throw requestRefused.notRegistered();
}

// Without text and hash it is no operation at all, and refused as such.
function hashIn(extensions: unknown): string | undefined {
  const sent = typeof extensions === 'string' ? parsed(extensions) : extensions;
  const named = (sent as { persistedQuery?: { sha256Hash?: unknown } } | null)?.persistedQuery;
  return named === undefined ? undefined : String(named?.sha256Hash);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textsAt(path: string): readonly string[] {
  try {
    if (!statSync(path).isDirectory())
      return Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>).map(
        String,
      );
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
    return names
      .filter((name) => /\.(graphql|gql)$/.test(name))
      .map((name) => readFileSync(join(path, name), 'utf8'));
  } catch (error) {
    throw unreadable(path, (error as Error).message);
  }
}

function checkReadable(text: string, path: string): void {
  try {
    parse(text);
  } catch (error) {
    throw unreadable(path, (error as Error).message);
  }
}

const unreadable = (path: string, why: string) =>
  wrongSetting(
    'MULU_REGISTERED_OPERATIONS',
    `must be a directory of .graphql files or a JSON file of operations: ${why}`,
    path,
  );
