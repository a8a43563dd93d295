import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { copyPortalAssets } from './portal-assets.mjs';
import { root, runNode, runTool } from './run.mjs';

const sources = [
  ...['src', 'prisma', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
  'scripts/bundle.mjs',
];
const dist = join(root, 'dist');
const [stamp, seenStamp] = [join(dist, '.stamp'), join(dist, '.seen')];
const contentOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** Compiles src/ to dist/ unless dist/ was made of exactly these sources; tells whether dist/ is good. */
export function ensureBuilt() {
  // Files of the same names, sizes and times are not read again: a start has no time for it.
  const seen = hashOf((file) => `${statSync(file).size} ${statSync(file).mtimeMs}`);
  if (contentOf(seenStamp) === seen && existsSync(stamp)) return true;
  if (!isBuiltFrom(hashOf((file) => readFileSync(file)))) return false;
  try {
    writeFileSync(seenStamp, seen);
  } catch {
    // Somebody else installed it, for whom it is written: then the files are read each time.
  }
  return true;
}

function isBuiltFrom(wanted) {
  if (contentOf(stamp) === wanted) return true;
  const compiler = join(root, 'node_modules', 'typescript');
  if (existsSync(stamp) && !existsSync(compiler)) return true; // installed without its tools
  console.error('Compiling src/ to dist/ …');
  return build(wanted);
}

function build(wanted) {
  const draft = join(root, `dist.${process.pid}`);
  try {
    if (!generateClient() || !compile(draft)) return false;
    copyAssets(draft);
    copyPortalAssets(draft);
    if (!runNode([join(root, 'scripts', 'bundle.mjs'), draft])) return false;
    writeFileSync(join(draft, '.stamp'), wanted);
    rmSync(dist, { recursive: true, force: true });
    renameSync(draft, dist);
    return true;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Writes the Prisma client (src/base/prisma.generated). */
export function generateClient() {
  return runTool('prisma/build/index.js', ['generate', '--no-hints'], {
    stdio: ['ignore', 'ignore', 2],
  });
}

function compile(draft) {
  const args = ['-p', 'tsconfig.build.json', '--outDir', draft];
  return runTool('typescript/bin/tsc', args, { stdio: ['ignore', 2, 2] });
}

// Pages, styles and schemas travel along, each at its place.
function copyAssets(draft) {
  for (const file of filesBelow(join(root, 'src')).filter((name) => !name.endsWith('.ts')))
    cpSync(file, join(draft, relative(join(root, 'src'), file)), { recursive: true });
}

function hashOf(whatOf) {
  const hash = createHash('sha256').update(process.version.split('.')[0]);
  for (const file of sources.flatMap((source) => filesBelow(join(root, source))))
    hash.update(relative(root, file)).update(whatOf(file));
  return hash.digest('hex');
}

// What the build itself writes, and what it does not read, is no source.
const passedOver = new Set(['prisma.generated', 'migrations', 'sample']);

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => !passedOver.has(name));
  return names.sort().flatMap((name) => filesBelow(join(path, name)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && !ensureBuilt())
  process.exit(1);
