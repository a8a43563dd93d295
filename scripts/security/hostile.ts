import { mkdirSync, writeFileSync } from 'node:fs';
import { attacks, type Attack } from './hostile/attacks.ts';
import { operation, pause, shoot } from './hostile/sending.ts';
import { startTarget } from './hostile/server.ts';

// npm run security:hostile -- --minutes 10 [--port 4455]
const option = (name: string, or: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? or : Number(process.argv[at + 1]);
};
const minutes = Math.min(10, option('minutes', 2));
const mostAtOnce = 4;
const patience = 35_000;

interface Measured {
  readonly requests: number;
  readonly p50: number;
  readonly p99: number;
  readonly statuses: Readonly<Record<string, number>>;
}

/** What a run has shown; docs/security.md tells it. */
export interface HostileRun {
  readonly minutes: number;
  readonly quiet: Measured;
  readonly attacked: Measured;
  readonly memory: { readonly before: number; readonly most: number; readonly after: number };
  readonly attacks: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A client who asks what clients ask, 20 times a second, until told to stop. */
async function wellBehaved(url: string, key: string, until: () => boolean): Promise<Measured> {
  const body = operation('{ penaltyDecisions(first: 20) { nodes { partyName decidedOn } } }');
  const headers = { authorization: `Bearer ${key}` };
  const took: number[] = [];
  const statuses: Record<string, number> = {};
  while (!until()) {
    const started = performance.now();
    const status = await shoot(url, { from: '198.51.100.7', headers, body });
    took.push(performance.now() - started);
    statuses[status] = (statuses[status] ?? 0) + 1;
    await pause(50);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => Math.round((took[Math.floor(took.length * share)] ?? 0) * 10) / 10;
  return { requests: took.length, p50: at(0.5), p99: at(0.99), statuses };
}

/** Repeats an attack at its rhythm, never more than a few of it at once. */
async function repeat(one: Attack, target: Parameters<Attack['once']>[0], until: () => boolean) {
  const statuses: Record<string, number> = {};
  const open = new Set<Promise<void>>();
  for (let turn = 0; !until(); turn += 1) {
    await pause(one.every);
    if (open.size >= mostAtOnce) await Promise.race(open);
    const shot = one.once(target, turn).then((status) => {
      statuses[status] = (statuses[status] ?? 0) + 1;
      open.delete(shot);
    });
    open.add(shot);
  }
  await Promise.race([Promise.all(open), pause(patience)]); // what hangs then is not waited for
  return [one.name, statuses] as const;
}

const lasting = (milliseconds: number) => {
  const end = performance.now() + milliseconds;
  return () => performance.now() > end;
};

async function run(): Promise<HostileRun> {
  const target = await startTarget(option('port', 4455));
  const dying = () => void target.stop().finally(() => process.exit(1));
  process.once('SIGTERM', dying).once('SIGINT', dying);
  try {
    await wellBehaved(target.url, target.keys.Platform, lasting(5_000)); // warm
    const quiet = await wellBehaved(target.url, target.keys.Platform, lasting(30_000));
    const before = target.rss();
    const memory: number[] = [];
    const watch = setInterval(() => memory.push(target.rss()), 1000);
    const until = lasting(minutes * 60_000);
    const aim = { url: target.url, officer: target.keys.Officer };
    const [attacked, ...shown] = await Promise.all([
      wellBehaved(target.url, target.keys.Platform, until),
      ...attacks.map((one) => repeat(one, aim, until)),
    ]);
    clearInterval(watch);
    await pause(5_000);
    const most = Math.max(...memory);
    return {
      ...{ minutes, quiet, attacked, attacks: Object.fromEntries(shown) },
      memory: { before, most, after: target.rss() },
    };
  } finally {
    await target.stop();
  }
}

console.error(`hostile traffic for ${minutes} minutes, on 127.0.0.1 only`);
const found = await run();
mkdirSync('coverage/security', { recursive: true });
writeFileSync('coverage/security/hostile.json', `${JSON.stringify(found, null, 2)}\n`);
console.log(JSON.stringify(found, null, 2));
process.exit(0); // connections that hang would keep it open
