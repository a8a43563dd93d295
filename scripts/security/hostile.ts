import { mkdirSync, writeFileSync } from 'node:fs';
import type { Attacking, Shown } from './hostile/attackers.ts';
import { inChild } from './hostile/child.ts';
import type { Asking, Measured } from './hostile/client.ts';
import { pause } from './hostile/sending.ts';
import { startTarget, type Target } from './hostile/server.ts';
import { failingsOf } from './hostile/verdict.ts';

// npm run security:hostile -- --minutes 10 [--port 4455] [--only "huge variables,zip bombs"]
// Three processes beside this one: the server, who attacks it, and a client who goes on asking.
const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const minutes = Math.min(10, Number(option('minutes') ?? 2));

/** Megabytes that the server held: before, at most in either half of the attack, and afterwards. */
interface Memory {
  readonly before: number;
  readonly earlyMost: number;
  readonly lateMost: number;
  readonly after: number;
}

/** What a run has shown; docs/security.md tells it. */
export interface HostileRun {
  readonly minutes: number;
  readonly quiet: Measured;
  readonly attacked: Measured;
  readonly memory: Memory;
  readonly attacks: Shown;
}

async function run(): Promise<HostileRun> {
  const target = await startTarget(Number(option('port') ?? 4455));
  const dying = () => void target.stop().finally(() => process.exit(1));
  process.once('SIGTERM', dying).once('SIGINT', dying);
  const client = (seconds: number) =>
    inChild<Measured>('client.ts', {
      ...{ url: target.url, key: target.keys.Platform, seconds },
    } satisfies Asking);
  try {
    await client(10); // warm
    const quiet = await client(30);
    const before = target.rss();
    const memory = watch(target);
    const attacking: Attacking = {
      ...{ url: target.url, officer: target.keys.Officer, seconds: minutes * 60 },
      named: option('only')?.split(','),
    };
    const [attacked, attacks] = await Promise.all([
      client(attacking.seconds),
      inChild<Shown>('attackers.ts', attacking),
    ]);
    const most = memory.most();
    await pause(5_000);
    return { minutes, quiet, attacked, memory: { before, ...most, after: target.rss() }, attacks };
  } finally {
    await target.stop();
  }
}

function watch(target: Target) {
  const seen: number[] = [];
  const timer = setInterval(() => seen.push(target.rss()), 1000);
  return {
    most: () => {
      clearInterval(timer);
      const half = Math.ceil(seen.length / 2);
      return {
        earlyMost: Math.max(...seen.slice(0, half)),
        lateMost: Math.max(...seen.slice(half)),
      };
    },
  };
}

console.error(`hostile traffic for ${minutes} minutes, on 127.0.0.1 only`);
const found = await run();
mkdirSync('coverage/security', { recursive: true });
writeFileSync('coverage/security/hostile.json', `${JSON.stringify(found, null, 2)}\n`);
console.log(JSON.stringify(found, null, 2));
const failings = failingsOf(found);
for (const failing of failings) console.error(failing);
process.exitCode = failings.length > 0 ? 1 : 0;
