import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestServer } from '../../tests/support/test-server.ts';
import { plantedLeaks, type PlantedLeak } from './planted-leaks.ts';
import { keepOutcome, type Outcome } from './planted-outcomes.ts';

// node --import tsx scripts/security/planted.ts [parts of names …]
const parts = process.argv.length > 2 ? process.argv.slice(2) : [''];
const wanted = plantedLeaks.filter(({ name }) => parts.some((part) => name.includes(part)));
const pairs = process.env['PLANTED_PAIRS'] ?? '400';
const atOnce = Number(process.env['PLANTED_AT_ONCE'] ?? 2);

const server = await startTestServer();
const outcomes: Outcome[] = [];
const waiting = [...wanted];
await Promise.all(Array.from({ length: atOnce }, lookForWaiting));
await server.stop();
const caught = outcomes.filter((one) => one.caught).length;
console.log(`${caught} of ${outcomes.length} planted leaks caught`);
process.exit(caught === outcomes.length ? 0 : 1);

async function lookForWaiting(): Promise<void> {
  for (let leak = waiting.shift(); leak; leak = waiting.shift()) {
    const outcome = await lookFor(leak);
    outcomes.push(outcome);
    keepOutcome(outcome);
    const verdict = outcome.caught ? 'caught' : 'MISSED';
    console.log(`${verdict}  ${leak.name}  (${outcome.afterRequests} requests)`);
  }
}

async function lookFor(leak: PlantedLeak): Promise<Outcome> {
  const { name, file, as } = leak;
  const copy = plant(leak);
  try {
    const found = await run(copy, as);
    const requests = Object.values(found.requests).reduce((sum, one) => sum + one, 0);
    const shownBy = found.difference?.split('\n').slice(0, 8).join('\n') ?? '';
    const caught = found.difference !== undefined && !found.broke;
    return { name, file, as, caught, afterRequests: requests, shownBy };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** A copy of the tree with one change. */
function plant(leak: PlantedLeak): string {
  const { also = [] } = leak;
  const copy = mkdtempSync(join(tmpdir(), 'mulu-planted-'));
  for (const part of [
    'src',
    'schema',
    'prisma',
    'package.json',
    'tsconfig.json',
    'scripts/security',
    'tests/support',
    'tests/ingest/support.ts',
    'tests/leaks',
  ])
    cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  for (const { file, from, to } of [leak, ...also]) change(join(copy, file), from, to);
  return copy;
}

function change(file: string, from: string, to: string): void {
  const source = readFileSync(file, 'utf8');
  if (source.split(from).length !== 2) throw new Error(`not once in ${file}: ${from}`);
  writeFileSync(
    file,
    source.replace(from, () => to),
  );
}

interface Found {
  readonly requests: Readonly<Record<string, number>>;
  readonly difference?: string;
  /** Whether a fault is all that was found: the change breaks the program, and leaks nothing. */
  readonly broke?: boolean;
}

function run(copy: string, kind: string): Promise<Found> {
  const args = [
    '--import',
    'tsx',
    'scripts/security/run-property.ts',
    '--kinds',
    kind,
    '--pairs',
    pairs,
    '--quick',
  ];
  const child = spawn(process.execPath, args, {
    cwd: copy,
    env: { ...process.env, ...server.environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return new Promise((resolve) => {
    child.once('close', () => {
      const line = text.trim().split('\n').at(-1) ?? '';
      if (line.startsWith('{')) resolve(JSON.parse(line) as Found);
      else resolve({ requests: {} }); // it broke down: nothing was caught
    });
  });
}
