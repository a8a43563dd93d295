import { IncomingMessage, ServerResponse } from 'node:http';
import { assertionHeader } from '../../../src/identity/assertion.ts';

/**
 * Reads what every server of this process sends to whoever shows no credential (headers, and bodies as sent), and what
 * the process prints, and tells of every canary in it: of the values that closed fields are filled with (../records.ts,
 * tests/leaks). A value that the caller sent himself is none that he learns. What is compressed is not unpacked.
 *
 * Node's own classes are changed; a worker of jest, which runs many test files with modules of their own, changes them
 * once.
 */
export function watchForCanaries(tell: (found: string) => void): void {
  if (Reflect.has(ServerResponse, watched)) return;
  Reflect.set(ServerResponse, watched, true);
  watchReceived();
  watchSent(tell);
  for (const stream of [process.stdout, process.stderr]) watchPrinted(stream, tell);
}

const watched = Symbol.for('mulu.canary-watch');

/** What a caller sent in the body of a request. */
const received = new WeakMap<IncomingMessage, Set<string>>();

function watchReceived(): void {
  const push = methodOf(IncomingMessage.prototype, 'push');
  IncomingMessage.prototype.push = function (this: IncomingMessage, ...args: unknown[]) {
    for (const one of canariesIn(textOf(args[0]))) {
      const known = received.get(this) ?? new Set<string>();
      received.set(this, known.add(one));
    }
    return push.apply(this, args) as boolean;
  };
}

function watchSent(tell: (found: string) => void): void {
  // A canary may be cut in two by the parts in which a body is sent.
  const tails = new WeakMap<ServerResponse, string>();
  const read = (response: ServerResponse, part: string) => {
    const { req } = response;
    if (part === '' || !isAnybody(req)) return;
    const text = (tails.get(response) ?? '') + part;
    tails.set(response, text.replace(canary, '').slice(-longest));
    const own = new Set([...(received.get(req) ?? []), ...canariesIn(addressOf(req))]);
    for (const one of canariesIn(text)) if (!own.has(one)) tell(`${req.method} ${req.url}: ${one}`);
  };
  for (const name of ['write', 'end'] as const) {
    const original = methodOf(ServerResponse.prototype, name);
    const watched = function (this: ServerResponse, ...args: unknown[]) {
      if (!this.headersSent) read(this, `${JSON.stringify(this.getHeaders())}\n`);
      read(this, textOf(args[0]));
      return original.apply(this, args);
    };
    Reflect.set(ServerResponse.prototype, name, watched);
  }
}

function watchPrinted(stream: NodeJS.WriteStream, tell: (found: string) => void): void {
  const original = methodOf(stream, 'write');
  Reflect.set(stream, 'write', (...args: unknown[]) => {
    for (const one of canariesIn(textOf(args[0]))) tell(`printed: ${one}`);
    return original.apply(stream, args);
  });
}

// In whole, as records.ts and leaks/support/canary.ts write them: type, field, owner, state, and what is drawn.
const canary = /cnry(?:-\w+){4}-[0-9a-f]{6}/gi;
const longest = 200;

const canariesIn = (text: string): string[] => text.match(canary) ?? [];

const isAnybody = ({ headers }: IncomingMessage) =>
  headers.authorization === undefined && headers[assertionHeader] === undefined;

function addressOf({ url = '' }: IncomingMessage): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

const methodOf = (of: object, name: string) =>
  Reflect.get(of, name) as (this: unknown, ...args: unknown[]) => unknown;

function textOf(chunk: unknown): string {
  if (typeof chunk === 'string') return chunk;
  return chunk instanceof Uint8Array ? Buffer.from(chunk).toString() : '';
}
