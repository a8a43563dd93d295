import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fileOfFound, foundVariable } from './canary-watch/found.ts';

const preload = fileURLToPath(new URL('canary-watch/preload.ts', import.meta.url));

/** src/main.ts in a process of its own, with these settings and no others, watched for canaries. */
export function spawnMain(
  settings: Readonly<Record<string, string | undefined>>,
  options: Pick<SpawnOptions, 'stdio' | 'cwd'> = {},
): ChildProcess {
  const args = [...['tsx', preload].flatMap((name) => ['--import', name]), 'src/main.ts'];
  const env = { PATH: process.env['PATH'], [foundVariable]: fileOfFound(), ...settings };
  return spawn(process.execPath, args, { ...options, env });
}
