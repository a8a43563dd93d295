import { IncomingMessage, ServerResponse } from 'node:http';
import { assertionHeader } from '../../../src/identity/assertion.ts';
import { textOf } from '../../leaks/support/send.ts';
import type { Found } from './found.ts';

type Tell = (found: Found) => void;

/**
 * Reads what every server of this process answers (headers, bodies, unpacked where they are packed), what webhooks it
 * receives, and what the process prints, and tells of every canary in it: of the values that closed fields are filled
 * with (../records.ts, tests/leaks). A value that the caller sent himself is none that he learns.
 *
 * Node's own classes are changed; a worker of jest, which runs many test files with modules of their own, changes them
 * once.
 */
export function watchForCanaries(tell: Tell): void {
  if (Reflect.has(ServerResponse, mark)) return;
  Reflect.set(ServerResponse, mark, true);
  watchReceived(tell);
  watchAnswered(tell);
  for (const stream of [process.stdout, process.stderr]) watchPrinted(stream, tell);
}

const mark = Symbol.for('mulu.canary-watch');

// In whole, as records.ts and leaks/support/canary.ts write them: type, field, owner, state, and what is drawn.
const canary = /cnry(?:-\w+){4}-[0-9a-f]{6}/gi;
const longest = 200;

const canariesIn = (text: string): string[] => text.match(canary) ?? [];

type Search = (part: string) => string[];

/** A canary may be cut in two by the parts in which a text arrives. */
function newSearch(): Search {
  let tail = '';
  return (part) => {
    const text = tail + part;
    tail = text.replace(canary, '').slice(-longest);
    return canariesIn(text);
  };
}

const searches = new WeakMap<object, Search>();
const searchOf = (message: object): Search => {
  const known = searches.get(message) ?? newSearch();
  searches.set(message, known);
  return known;
};

/** What a caller sent in the body of a request. */
const received = new WeakMap<IncomingMessage, Set<string>>();

function watchReceived(tell: Tell): void {
  const push = methodOf(IncomingMessage.prototype, 'push');
  IncomingMessage.prototype.push = function (this: IncomingMessage, ...args: unknown[]) {
    for (const one of searchOf(this)(plain(args[0]))) {
      received.set(this, (received.get(this) ?? new Set<string>()).add(one));
      if (this.headers['webhook-id'] !== undefined)
        tell({ canary: one, where: `webhook ${this.url}`, by: 'webhook' });
    }
    return push.apply(this, args) as boolean;
  };
}

function watchAnswered(tell: Tell): void {
  const packed = new WeakMap<ServerResponse, Buffer[]>();
  const search = (response: ServerResponse, text: string) => {
    const { req } = response;
    const by = req.headers.authorization ?? req.headers[assertionHeader]?.toString();
    const own = new Set([...(received.get(req) ?? []), ...canariesIn(addressOf(req))]);
    for (const one of searchOf(response)(text))
      if (!own.has(one)) tell({ canary: one, where: `${req.method} ${req.url}`, by });
  };
  const read = (response: ServerResponse, part: unknown) => {
    if (!response.headersSent) search(response, `${JSON.stringify(response.getHeaders())}\n`);
    if (!isPacked(response)) return search(response, plain(part));
    if (part instanceof Uint8Array)
      packed.set(response, [...(packed.get(response) ?? []), Buffer.from(part)]);
  };
  const readPacked = (response: ServerResponse) => {
    const body = Buffer.concat(packed.get(response) ?? []);
    const encoding = String(response.getHeader('content-encoding') ?? '');
    search(response, textOf({ status: 200, headers: { 'content-encoding': encoding }, body }));
  };
  for (const name of ['write', 'end'] as const) {
    const original = methodOf(ServerResponse.prototype, name);
    const reading = function (this: ServerResponse, ...args: unknown[]) {
      read(this, args[0]);
      if (name === 'end') readPacked(this);
      return original.apply(this, args);
    };
    Reflect.set(ServerResponse.prototype, name, reading);
  }
}

const isPacked = (response: ServerResponse): boolean =>
  response.getHeader('content-encoding') === 'gzip' ||
  /spreadsheetml/.test(String(response.getHeader('content-type')));

function watchPrinted(stream: NodeJS.WriteStream, tell: Tell): void {
  const original = methodOf(stream, 'write');
  Reflect.set(stream, 'write', (...args: unknown[]) => {
    for (const one of canariesIn(plain(args[0]))) tell({ canary: one, where: 'printed' });
    return original.apply(stream, args);
  });
}

function addressOf({ url = '' }: IncomingMessage): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

const methodOf = (of: object, name: string) =>
  Reflect.get(of, name) as (this: unknown, ...args: unknown[]) => unknown;

function plain(chunk: unknown): string {
  if (typeof chunk === 'string') return chunk;
  return chunk instanceof Uint8Array ? Buffer.from(chunk).toString() : '';
}
