import { connect } from 'node:net';
import { answerReader } from './answer-reader.mjs';

// A process of its own: the load must not share a thread with what it measures. And no more of one than is needed: on
// two cores a general HTTP client takes as much of them as the server that it asks.
let text = '';
for await (const piece of process.stdin.setEncoding('utf8')) text += piece;
const { origin, requests, seconds, connections, atLeast, ramp = 0.5 } = JSON.parse(text);

const { hostname, port, host } = new URL(origin);
const written = requests.map(({ method, path, headers, body }) => {
  const all = { host, ...headers, 'content-length': Buffer.byteLength(body) };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${head.join('')}\r\n${body}`);
});

// Nothing is counted while its own code is being compiled, and the server wakes that had nothing to do for minutes.
const begin = performance.now() + ramp * 1000;
const end = begin + seconds * 1000;
const last = atLeast ? begin + atLeast.seconds * 1000 : end;
const latencies = [];
let [asked, answered, errors] = [0, 0, 0];

/** Its time is up, and as many answers are there as were wanted, or as that may take. */
const isOver = (now) => now >= end && (answered >= (atLeast?.answers ?? 0) || now >= last);

/** Asks one request after the other on a connection of its own, each time the next of all: none comes again before all others have. */
const ask = () =>
  new Promise((done) => {
    let sentAt = 0;
    const next = () => {
      sentAt = performance.now();
      if (isOver(sentAt)) return socket.destroy();
      socket.write(written[asked % written.length]);
      asked += 1;
    };
    const read = answerReader((isGood) => {
      answered += 1;
      if (!isGood) errors += 1;
      if (sentAt >= begin) latencies.push(performance.now() - sentAt);
      next();
    });
    const socket = connect({
      ...{ host: hostname, port: Number(port), noDelay: true },
      // All that arrives lies in one buffer, which is used again.
      onread: {
        buffer: Buffer.alloc(65_536),
        callback: (length, buffer) => read(buffer.subarray(0, length)),
      },
    });
    socket.on('connect', next);
    socket.on('error', () => undefined); // it is closed then
    socket.on('close', () => {
      if (!isOver(performance.now())) errors += 1;
      done();
    });
  });

await Promise.all(Array.from({ length: connections }, ask));

latencies.sort((a, b) => a - b);
const at = (part) => Math.round(latencies[Math.floor(part * latencies.length)] * 10) / 10;
console.log(
  JSON.stringify({
    rate: latencies.length / seconds,
    answered, // those of the ramp, too
    p50: at(0.5),
    p99: at(0.99),
    mean: latencies.reduce((sum, one) => sum + one, 0) / latencies.length,
    errors,
  }),
);
