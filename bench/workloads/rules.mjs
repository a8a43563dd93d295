import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createKey, mulu } from '../measure/command.mjs';
import { startMulu } from '../measure/process.mjs';
import { kept, root } from '../paths.mjs';
import { literalsOf } from './literals.mjs';
import { operations } from './operations.mjs';
import { measureRequests } from './requests.mjs';

/**
 * W10, the price of the rules: W2 as anonymous beside a schema in which everything is open; then the same with a field
 * that a grant opens on 3 of 10 rows, beside the open schema again.
 */
export async function rules(_wanted, { options, database, say }) {
  say('W10 …');
  const granted = await grantedKey(database.url);
  const servers = [
    await startMulu({ url: database.url }),
    await startMulu({ url: database.url, directory: openCopy() }),
  ];
  try {
    const [ours, open] = servers;
    const literals = literalsOf('W2', database);
    const settings = { ...options.settings, repeats: options.settings.repeats * moreRounds };
    const shared = { literals, settings, say, workload: 'W10' };
    const plain = await measureRequests({
      ...shared,
      running: {
        'mulu, no rules': { ...open, ask: asking(operations.W2) },
        'mulu, anonymous': { ...ours, ask: asking(operations.W2) },
      },
    });
    const asked = operations.W2.replace('fineAmount', 'fineAmount legalRepresentative');
    const byGrant = await measureRequests({
      ...{ ...shared, workload: 'W10g', compare: withoutGranted },
      running: {
        'mulu, no rules, granted field': { ...open, ask: asking(asked) },
        'mulu, grant on 3 of 10 rows': { ...ours, ask: asking(asked, granted) },
      },
    });
    return [
      {
        ...{ workload: 'W10', rows: { ...plain.rows, ...byGrant.rows } },
        unequal: { ...plain.unequal, ...byGrant.unequal },
        notes: [
          `${settings.repeats} rounds: a few percent are less than what the machine does between two turns`,
          'the grant opens PenaltyDecision.legalRepresentative on 3 of 10 records; each such answer is on record in the audit before it leaves',
        ],
      },
    ];
  } finally {
    for (const server of servers) await server.stop();
  }
}

const moreRounds = 2;

const asking = (query, key) => (_workload, variables) => ({
  method: 'POST',
  path: '/graphql',
  headers: {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(key && { authorization: `Bearer ${key}` }),
  },
  body: JSON.stringify({ query, operationName: 'W2', variables }),
});

/** What the grant leaves withheld is null for its holder alone; everything else must agree. */
function withoutGranted(data) {
  for (const node of data.enterprise?.penalties.nodes ?? []) delete node.legalRepresentative;
  return data;
}

async function grantedKey(url) {
  const { id, key } = await createKey(url, 'app');
  const kinds = Array.from({ length: 15 }, (_, i) => `合成违法行为${i}`).join(', ');
  await mulu(url, [
    ...['grants', 'add', '--to', `key:${id}`, '--catalogue', 'penalty-decisions'],
    ...['--fields', 'legalRepresentative', '--rows', `violationType in (${kinds})`],
    ...['--purpose', 'measuring', '--basis', 'bench', '--until', '1d'],
  ]);
  return key;
}

/** The product again, with a schema in which every field is open and nothing is masked. */
function openCopy() {
  const directory = join(kept, 'open');
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  for (const name of ['dist', 'schema', 'prisma', 'package.json'])
    if (existsSync(join(root, name)))
      cpSync(join(root, name), join(directory, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'), 'junction');
  for (const file of sdlFiles(join(directory, 'schema', 'departments')))
    writeFileSync(file, opened(readFileSync(file, 'utf8')));
  return directory;
}

const sdlFiles = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => sdlFiles(join(path, name)))
    : [path];

export const opened = (sdl) =>
  sdl
    .replace(/level: (ON_REQUEST|NON_DISCLOSED)/g, 'level: OPEN')
    .replace(/(@disclosure\([^)]*?)\s*reason: \w+,?/gs, '$1')
    .replace(/@sharing\((?:[^()"]|"[^"]*")*\)/gs, '')
    .replace(/@mask\((?:[^()"]|"[^"]*")*\)/gs, '')
    .replace(/@unpublished\((?:[^()"]|"[^"]*")*\)/gs, '')
    .replace(/@subjectChoice\((?:[^()"]|"[^"]*")*\)/gs, '');
