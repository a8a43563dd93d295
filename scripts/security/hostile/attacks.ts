import { connect } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import { operation, pause, shoot, type Shot } from './sending.ts';

/** What an attack works with. */
export interface Target {
  readonly url: string;
  readonly officer: string;
}

/** One kind of hostile traffic: sends something once, and tells the status. */
export interface Attack {
  readonly name: string;
  /** Milliseconds between two requests. */
  readonly every: number;
  once(target: Target, turn: number): Promise<number>;
}

const attack = (name: string, every: number, shotOf: (turn: number, target: Target) => Shot) => ({
  ...{ name, every },
  once: (target: Target, turn: number) => shoot(target.url, shotOf(turn, target)),
});

const times = (count: number, each: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => each(i)).join(' ');
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const guess = (turn: number) =>
  `mulu_${Buffer.from(`${turn}`.padStart(36, 'guess')).toString('base64url').padEnd(49, 'x').slice(0, 49)}`;
const deep = `{ enterprises { nodes { ${'penalties { nodes { party { '.repeat(30)}name${' } } }'.repeat(30)} } } }`;
const fragments = `{ ...F0 } ${times(200, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F200 on Query { __typename }`;
const costly =
  '{ enterprises(first: 200) { nodes { penalties(first: 200) { nodes { party { name } } } } } }';
const megabytes = Buffer.alloc(3 * 1024 * 1024, 'a');

// As often as an address may: ten times a second. Where more is sent, the limit is what is tried.
const rhythm = 100;

/** Everything that is thrown at the server, all at once; each comes from an address of its own. */
export const attacks: readonly Attack[] = [
  attack('guessed keys', 15, (turn) => ({
    from: '127.0.66.1',
    headers: bearer(guess(turn)),
    body: operation('{ __typename }'),
  })),
  attack('forged tokens', 25, () => ({
    from: '127.0.66.2',
    headers: bearer('eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.'),
    body: operation('{ __typename }'),
  })),
  attack('deep operations', rhythm, () => ({ from: '127.0.66.3', body: operation(deep) })),
  attack('aliases', rhythm, (turn) => ({
    from: '127.0.66.4',
    body: operation(`{ ${times(900, (i) => `a${turn}_${i}: __typename`)} }`),
  })),
  attack('doubling fragments', rhythm, () => ({ from: '127.0.66.5', body: operation(fragments) })),
  attack('costly operations', rhythm, () => ({ from: '127.0.66.6', body: operation(costly) })),
  attack('operations just below the limit', 250, (turn) => ({
    from: '127.0.66.7',
    body: operation(
      `{ penaltyDecisions(first: ${150 + (turn % 50)}) { totalCount nodes { partyName party { name penalties(first: 20) { totalCount } } } } }`,
    ),
  })),
  attack('searches', 250, (turn) => ({
    from: '127.0.66.8',
    body: operation(
      'query ($t: String!) { search(text: $t, first: 50) { nodes { __typename } } }',
      { t: `公司${turn}` },
    ),
  })),
  attack('forged cursors', rhythm, (turn) => ({
    from: '127.0.66.9',
    body: operation('query ($c: String) { penaltyDecisions(after: $c) { nodes { id } } }', {
      c: Buffer.from(`forged ${turn}`).toString('base64url'),
    }),
  })),
  attack('malformed JSON', rhythm, () => ({ from: '127.0.66.10', body: '{"query": "{ __type' })),
  attack('huge bodies', 100, () => ({ from: '127.0.66.11', body: megabytes })),
  attack('huge variables', rhythm, () => ({
    from: '127.0.66.12',
    body: operation('query ($f: [ID!]!) { nodes(ids: $f) { id } }', {
      f: Array.from({ length: 40_000 }, (_, i) => `x${i}`),
    }),
  })),
  attack('too many small requests', 3, () => ({
    from: '127.0.66.13',
    body: operation('{ __typename }'),
  })),
  attack('aborted requests', rhythm, () => ({
    from: '127.0.66.14',
    body: operation('{ penaltyDecisions(first: 200) { nodes { partyName facts } } }'),
    abortAfter: 2,
  })),
  attack('exports broken off', 300, () => ({
    from: '127.0.66.15',
    method: 'GET',
    path: '/export/penalty-decisions.csv',
    abortAfter: 5,
  })),
  attack('zip bombs', 500, (_turn, { officer }) => ({
    from: '127.0.66.16',
    path: '/ingest/penalty-decisions?format=xlsx&dryRun=true',
    headers: { ...bearer(officer), 'content-type': 'application/octet-stream' },
    body: bomb,
  })),
  attack('unknown addresses', rhythm, (turn) => ({
    from: '127.0.66.17',
    method: 'GET',
    path: `/${'x'.repeat(turn % 2000)}`,
  })),
  attack('addresses that change', 25, (turn) => ({
    from: `127.0.${100 + (turn % 100)}.${1 + (Math.floor(turn / 100) % 250)}`,
    body: operation('{ __typename }'),
  })),
  {
    name: 'slow headers',
    every: 200,
    once: ({ url }) => slow(url, 'POST /graphql HTTP/1.1\r\nHost: x\r\nX-'),
  },
  {
    name: 'slow bodies',
    every: 200,
    once: ({ url }) =>
      slow(
        url,
        'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
      ),
  },
];

// 200 MB of nothing in a few hundred kilobytes, under a name that a workbook has.
const bomb = (() => {
  const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 });
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(1000, 22);
  const name = Buffer.from('xl/workbook.xml');
  head.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50);
  head.copy(entry, 6, 4, 30);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([head, name, packed, entry, name, end]);
})();

// A byte a second, for at most half a minute.
async function slow(url: string, start: string): Promise<number> {
  const { port } = new URL(url);
  const socket = connect({ port: Number(port), host: '127.0.0.1', localAddress: '127.0.66.18' });
  let answer = '';
  let open = true;
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  socket.on('error', () => (open = false));
  socket.on('close', () => (open = false));
  socket.write(start);
  for (let seconds = 0; seconds < 30 && open; seconds += 1) {
    await pause(1000);
    if (open) socket.write('a');
  }
  socket.destroy();
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}
