import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { fileOfFound, foundVariable } from './canary-watch/found.ts';

/** src/main.ts in a process of its own, with these settings and no others, watched for canaries. */
export function spawnMain(
  settings: Readonly<Record<string, string>>,
  stdio: StdioOptions = 'pipe',
): ChildProcess {
  const modules = ['tsx', './tests/support/canary-watch/preload.ts'];
  const args = [...modules.flatMap((name) => ['--import', name]), 'src/main.ts'];
  const env = { PATH: process.env['PATH'], [foundVariable]: fileOfFound(), ...settings };
  return spawn(process.execPath, args, { env, stdio });
}
