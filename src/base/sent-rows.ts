import type pg from 'pg';
import { lend, roomFor, sharedBy, takeRoom, type Lent } from './room.ts';

/** Rows as PostgreSQL sent them. */
export interface SentRows extends Lent {
  readonly length: number;
  /** The type of each cell, by PostgreSQL's number for it. */
  readonly types: readonly number[];
  /** The rows' messages, one after the other. */
  readonly bytes: Buffer;
}

/** What comes of a query that is running: the rows, and before them their description where it was asked for. */
interface Arriving {
  readonly described: Described;
  /** The types of its cells, where the connection has told of them before. */
  readonly types?: readonly number[];
  rows: number;
  room: Buffer;
  used: number;
}

/** A message of PostgreSQL's protocol begins with its kind and its length, which counts itself (manual, 53.7). */
export const messageHead = 5;
const lengthBytes = 4;
const [rowDescription, dataRow, readyForQuery] = ['T', 'D', 'Z'].map((kind) =>
  kind.charCodeAt(0),
) as [number, number, number];

/** As much of a message as has come. */
interface Message {
  /** Bytes of its head. */
  headed: number;
  kind: number;
  /** Bytes that are missing, once its head has come. */
  left: number;
}

/** Takes what is there of a message, and tells where it ends. */
function take(message: Message, chunk: Buffer, begin: number): number {
  let at = begin;
  for (; message.headed < messageHead && at < chunk.length; at += 1, message.headed += 1) {
    const byte = chunk[at]!;
    if (message.headed === 0) [message.kind, message.left] = [byte, 0];
    else message.left = message.left * 256 + byte;
    if (message.headed === messageHead - 1) message.left -= lengthBytes;
  }
  const come = Math.min(message.left, chunk.length - at);
  message.left -= come;
  return at + come;
}

const isWhole = ({ headed, left }: Message) => headed === messageHead && left === 0;

/** The types of each prepared statement's cells, by its name: PostgreSQL refuses one whose types have changed. */
type Described = Map<string, readonly number[]>;

/** Stands between a connection and its driver. */
interface Receiver {
  /** What the connection has told of its statements. */
  readonly described: Described;
  /** Keeps the rows that come from now on, until the connection is ready for the next query. */
  keep(arriving: Arriving | undefined): void;
  /** Whether what comes need not be described. */
  isDescribed(): boolean;
  receive(chunk: Buffer): void;
}

function newReceiver(giveDriver: (bytes: Buffer) => void): Receiver {
  const message: Message = { headed: 0, kind: 0, left: 0 };
  let arriving: Arriving | undefined;
  let isKept = false;
  const give = (part: Buffer) => {
    if (part.length === 0) return;
    if (isKept) add(part, arriving!);
    else giveDriver(part);
  };
  const receive = (chunk: Buffer) => {
    let from = 0;
    const giveUpTo = (end: number) => {
      const part = chunk.subarray(from, end);
      from = end;
      give(part);
    };
    for (let at = 0; at < chunk.length;) {
      if (message.headed === 0) {
        const keeps = arriving !== undefined && isOfRows(chunk[at]!);
        if (keeps !== isKept) giveUpTo(at);
        isKept = keeps;
      }
      at = take(message, chunk, at);
      if (!isWhole(message)) break;
      message.headed = 0;
      if (isKept && message.kind === dataRow) arriving!.rows += 1;
      if (message.kind !== readyForQuery) continue;
      // The driver sends the next query before it returns from this.
      arriving = undefined;
      giveUpTo(at);
    }
    giveUpTo(chunk.length);
  };
  return {
    described: new Map(),
    keep: (next) => void (arriving = next),
    isDescribed: () => arriving?.types !== undefined,
    receive,
  };
}

function add(part: Buffer, arriving: Arriving): void {
  const needed = arriving.used + part.length;
  arriving.room = roomFor(needed, arriving.room, arriving.used);
  part.copy(arriving.room, arriving.used);
  arriving.used = needed;
}

const isOfRows = (kind: number) => kind === dataRow || kind === rowDescription;

const receivers = new WeakMap<pg.Connection, Receiver>();

/** Lets rows of a client that has just connected be kept as they are sent. */
export function receiveFor({ connection }: Pick<pg.Client, 'connection'>): void {
  const { stream } = connection;
  const driver = stream.listeners('data') as ((bytes: Buffer) => void)[];
  const receiver = newReceiver((bytes) => driver.forEach((listener) => listener(bytes)));
  stream.removeAllListeners('data').on('data', (chunk: Buffer) => receiver.receive(chunk));
  const describe = connection.describe.bind(connection);
  connection.describe = (portal, more) => {
    if (!receiver.isDescribed()) describe(portal, more);
  };
  receivers.set(connection, receiver);
}

/**
 * Has a query's rows kept instead of given to the driver; they may be asked for when it has ended. What is prepared
 * under a name is described once by each connection.
 */
export function keepRows(query: pg.Query, name = ''): () => SentRows {
  let arriving: Arriving | undefined;
  const submit = query.submit as (connection: pg.Connection) => Error | null;
  query.submit = (connection) => {
    const receiver = receivers.get(connection)!;
    const { described } = receiver;
    arriving = { described, types: described.get(name), rows: 0, room: takeRoom(), used: 0 };
    receiver.keep(arriving);
    const refused = submit.call(query, connection);
    if (refused) receiver.keep(undefined);
    return refused;
  };
  return () => {
    const rows = rowsOf(arriving!);
    if (name !== '') arriving!.described.set(name, rows.types);
    return rows;
  };
}

/** The rows of each of several parts, whose number (from 0, one digit) is the last cell of each row. */
export function partsOf({ bytes, types, leave }: SentRows, parts: number): readonly SentRows[] {
  const leaves = sharedBy(parts, leave);
  const found = leaves.map(() => ({ length: 0, pieces: [] as Buffer[] }));
  // PostgreSQL sends one part after the other, unless several of its processes work at them.
  for (let at = 0; at < bytes.length;) {
    const begin = at;
    const part = partAt(bytes, at);
    for (; at < bytes.length && partAt(bytes, at) === part; at = endOf(bytes, at))
      found[part]!.length += 1;
    found[part]!.pieces.push(bytes.subarray(begin, at));
  }
  return found.map(({ length, pieces }, part) => {
    const whole = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    return { length, types, bytes: whole, leave: leaves[part]! };
  });
}

const endOf = (bytes: Buffer, row: number) => row + 1 + bytes.readInt32BE(row + 1);
const partAt = (bytes: Buffer, row: number) => bytes[endOf(bytes, row) - 1]! - zero;
const zero = '0'.charCodeAt(0);

function rowsOf({ types, rows, room, used }: Arriving): SentRows {
  if (types) return { length: rows, types, ...lend(room.subarray(0, used), room) };
  const end = 1 + room.readInt32BE(1);
  return {
    length: rows,
    types: typesIn(room, messageHead),
    ...lend(room.subarray(end, used), room),
  };
}

// After its name, which ends in a zero, 18 bytes tell of a cell; its type is the third number (manual, 53.7).
const [aboutCell, typeWithin] = [18, 6];

function typesIn(description: Buffer, begin: number): readonly number[] {
  const types: number[] = [];
  const cells = description.readInt16BE(begin);
  for (let at = begin + 2; types.length < cells; at += aboutCell) {
    at = description.indexOf(0, at) + 1;
    types.push(description.readInt32BE(at + typeWithin));
  }
  return types;
}
