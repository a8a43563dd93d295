import autocannon from 'autocannon';

// A process of its own: the load must not share a thread with what it measures.
let text = '';
for await (const piece of process.stdin.setEncoding('utf8')) text += piece;
const { origin, requests, seconds, connections } = JSON.parse(text);

let client = 0;
// Each connection has a part of the requests to itself, so that no two ask the same at the same time.
const part = Math.ceil(requests.length / connections);
const setupClient = (one) => {
  const start = (client++ % connections) * part;
  const own = requests.slice(start, start + part);
  one.setRequests(own.length > 0 ? own : requests);
};
let refused = 0;
const result = await autocannon({
  url: origin,
  connections,
  duration: seconds,
  requests: [requests[0]],
  setupClient,
  verifyBody: (body) => {
    if (body.startsWith('{"data"') || !body.includes('"errors"')) return true;
    refused += 1;
    return false;
  },
});
const { latency } = result;
console.log(
  JSON.stringify({
    rate: result.requests.total / result.duration,
    answered: result.requests.total,
    p50: latency.p50,
    p99: latency.p99,
    mean: latency.mean,
    errors: result.errors + result.non2xx + result.timeouts + refused,
  }),
);
