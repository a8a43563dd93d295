import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { bench, prismaClient } from './paths.mjs';

/** Installs the peers below bench/ unless that is done, and writes the Prisma client of the hand-written ones. */
export function ensureInstalled() {
  const lock = join(bench, 'node_modules', '.package-lock.json');
  const wanted = join(bench, 'package-lock.json');
  if (!existsSync(lock) || statSync(lock).mtimeMs < statSync(wanted).mtimeMs - 1000) {
    console.error('Installing the peers below bench/ …');
    run(process.platform === 'win32' ? 'npm.cmd' : 'npm', [
      'ci',
      '--no-audit',
      '--no-fund',
      '--loglevel',
      'error',
    ]);
  }
  const schema = join(bench, 'peers', 'prisma', 'schema.prisma');
  const last = join(prismaClient, 'datamodel.json'); // what is written last tells that all is there
  if (existsSync(last) && statSync(last).mtimeMs > statSync(schema).mtimeMs) return;
  const cli = join(bench, 'node_modules', 'prisma', 'build', 'index.js');
  run(process.execPath, [cli, 'generate', '--config', 'peers/prisma/prisma.config.mjs']);
  writeDatamodel(prismaClient);
}

// Pothos writes what it knows of the models as TypeScript; the peers are plain JavaScript.
function writeDatamodel(directory) {
  const text = readFileSync(join(directory, 'pothos.ts'), 'utf8');
  const [, literal] = /JSON\.parse\(("(?:[^"\\]|\\.)*")\)/.exec(text);
  writeFileSync(join(directory, 'datamodel.json'), JSON.parse(literal));
}

function run(command, args) {
  const PATH = join(bench, 'node_modules', '.bin') + delimiter + process.env.PATH;
  const done = spawnSync(command, args, {
    cwd: bench,
    env: { ...process.env, PATH },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}
