import { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, expect } from '@jest/globals';
import { assertionHeader } from '../../src/identity/assertion.ts';

/**
 * Reads what every server of a test file sends to whoever shows no credential (status, headers, body as sent), and
 * what its process prints, for the canaries that closed fields are filled with (records.ts, tests/leaks). A value that
 * the caller sent himself is none that he learns.
 */
const canary = /CNRY-[\w-]+/gi;
const longest = 200;

interface Watch {
  found: string[];
}

const mark = Symbol.for('mulu.canary-watch');
const shared = globalThis.process as typeof process & { [mark]?: Watch };
const watch = (shared[mark] ??= startWatching());
watch.found = [];

afterAll(() => {
  expect(watch.found).toEqual([]);
});

// Node's own classes are the same in all test files of a worker: they are changed once.
function startWatching(): Watch {
  const kept: Watch = { found: [] };
  const sent = new WeakMap<IncomingMessage, Set<string>>();
  const tails = new WeakMap<ServerResponse, string>();
  const push = methodOf(IncomingMessage.prototype, 'push');
  IncomingMessage.prototype.push = function (this: IncomingMessage, chunk: unknown, ...rest) {
    if (chunk instanceof Uint8Array) note(sent, this, Buffer.from(chunk).toString());
    return push.call(this, chunk, ...rest) as boolean;
  };
  const read = (response: ServerResponse, chunk: unknown) => {
    const text = (tails.get(response) ?? '') + textOf(chunk);
    tails.set(response, text.slice(-longest));
    const { req } = response;
    if (text === '' || !isAnybody(req)) return;
    const own = new Set([...(sent.get(req) ?? []), ...canariesIn(addressOf(req))]);
    for (const one of canariesIn(text))
      if (!own.has(one)) kept.found.push(`${req.method} ${req.url}: ${one}`);
  };
  for (const name of ['write', 'end'] as const) {
    const original = methodOf(ServerResponse.prototype, name);
    ServerResponse.prototype[name] = function (this: ServerResponse, ...args: unknown[]) {
      if (!this.headersSent) read(this, `${JSON.stringify(this.getHeaders())}\n`);
      read(this, args[0]);
      return original.apply(this, args);
    } as never;
  }
  for (const stream of [process.stdout, process.stderr]) {
    const original = stream.write.bind(stream) as (...args: unknown[]) => boolean;
    stream.write = ((...args: unknown[]) => {
      for (const one of canariesIn(textOf(args[0]))) kept.found.push(`printed: ${one}`);
      return original(...args);
    });
  }
  return kept;
}

function note(sent: WeakMap<IncomingMessage, Set<string>>, request: IncomingMessage, text: string) {
  const known = sent.get(request) ?? new Set<string>();
  sent.set(request, known);
  for (const one of canariesIn(text)) known.add(one);
}

const methodOf = (prototype: object, name: string) =>
  Reflect.get(prototype, name) as (this: unknown, ...args: unknown[]) => unknown;

function addressOf({ url = '' }: IncomingMessage): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

const isAnybody = ({ headers }: IncomingMessage) =>
  headers.authorization === undefined && headers[assertionHeader] === undefined;

const canariesIn = (text: string): string[] => text.match(canary) ?? [];

const textOf = (chunk: unknown): string =>
  typeof chunk === 'string'
    ? chunk
    : chunk instanceof Uint8Array
      ? Buffer.from(chunk).toString()
      : '';
