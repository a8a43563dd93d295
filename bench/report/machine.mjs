import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { settings } from '../database/cluster.mjs';
import { bench, root } from '../paths.mjs';

/** Where, with what and on which commit was measured. */
export const machine = ({ version, embedded, hugePages }) => ({
  date: new Date().toISOString().slice(0, 16).replace('T', ' '),
  commit: commitOf(),
  machine: `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}`,
  load: loadavg()
    .map((one) => one.toFixed(1))
    .join(' '),
  node: process.version,
  postgres: `${version}${embedded ? ' (embedded)' : ' (DATABASE_URL)'}`,
  settings: { ...(embedded ? settings : {}), ...(hugePages && { huge_pages_status: hugePages }) },
  peers: JSON.parse(readFileSync(join(bench, 'package.json'), 'utf8')).dependencies,
});

function commitOf() {
  try {
    const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
    const dirty =
      git('status', '--porcelain', '--', '.', ':!bench/RESULTS.md') === ''
        ? ''
        : ' with changes not committed';
    return git('rev-parse', '--short', 'HEAD') + dirty;
  } catch {
    return 'unknown';
  }
}
