import { asChild } from './child.ts';
import { operation, pause, shoot } from './sending.ts';

/** For how long a client asks, and with which key. */
export interface Asking {
  readonly url: string;
  readonly key: string;
  readonly seconds: number;
}

/** How a client fared. */
export interface Measured {
  readonly requests: number;
  readonly p50: number;
  readonly p99: number;
  readonly statuses: Readonly<Record<string, number>>;
}

asChild(wellBehaved);

/** Asks what clients ask, 20 times a second, through the proxy that the server knows. */
async function wellBehaved({ url, key, seconds }: Asking): Promise<Measured> {
  const body = operation('{ penaltyDecisions(first: 20) { nodes { partyName decidedOn } } }');
  const headers = { authorization: `Bearer ${key}`, 'x-forwarded-for': '198.51.100.7' };
  const took: number[] = [];
  const statuses: Record<string, number> = {};
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const started = performance.now();
    const status = await shoot(url, { from: '127.0.0.1', headers, body });
    took.push(performance.now() - started);
    statuses[status] = (statuses[status] ?? 0) + 1;
    await pause(50);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => Math.round((took[Math.floor(took.length * share)] ?? 0) * 10) / 10;
  return { requests: took.length, p50: at(0.5), p99: at(0.99), statuses };
}
