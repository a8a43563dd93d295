import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Fires requests at a server from a process of its own; tells requests a second, latencies in ms, and errors. With
 * `atLeast` it goes on until so many are answered, for so many seconds at most; the rate is then of no use.
 * The first `ramp` seconds are not counted.
 */
export function fire({ origin, requests, seconds, connections = 16, atLeast, ramp }) {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('load-generator.mjs', import.meta.url))],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (told += text));
  child.stdin.end(JSON.stringify({ origin, requests, seconds, connections, atLeast, ramp }));
  return new Promise((done, failed) =>
    child.once('close', (code) =>
      code === 0
        ? done(JSON.parse(told))
        : failed(new Error(`the load generator ended with ${code}`)),
    ),
  );
}
