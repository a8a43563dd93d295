import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNpm } from './run.mjs';

const lockfile = join(root, 'package-lock.json');
const npmsOwnRecord = join(root, 'node_modules', '.package-lock.json');
const stamp = join(root, 'node_modules', '.mulu-installed');

/** Installs what package-lock.json names, unless it was done already; says so on standard error. */
export function ensureInstalled() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(lockfile)) return;
  if (!installedByHand()) install();
  writeFileSync(stamp, hashOf(lockfile));
}

// Whoever ran npm himself after the last change of the lockfile has installed it.
function installedByHand() {
  return existsSync(npmsOwnRecord) && statSync(npmsOwnRecord).mtimeMs >= statSync(lockfile).mtimeMs;
}

// Not `npm ci`: it refuses a lockfile that was written where the registry lacks the packages of some
// other platform, which `npm install` looks up where they are wanted.
function install() {
  console.error('Installing what package-lock.json names (this takes a minute or two) …');
  const toStandardError = { stdio: ['ignore', 2, 2] };
  if (runNpm(['install', '--include=dev', '--no-audit', '--no-fund'], toStandardError)) return;
  console.error('npm could not install the packages. Correct what it says above and start again.');
  process.exit(1);
}

function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
