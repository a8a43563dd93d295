import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { signingKey } from '../data/send.mjs';
import { kept, root } from '../paths.mjs';

const run = promisify(execFile);

/** What `npx mulu <command> --json` answers on a database of the bench. */
export async function mulu(url, args) {
  const env = {
    ...process.env,
    DATABASE_URL: url,
    MULU_DATA_DIR: join(kept, 'mulu'),
    MULU_SIGNING_KEY: signingKey,
  };
  const { stdout } = await run(
    process.execPath,
    [join(root, 'bin', 'mulu.mjs'), ...args, '--json'],
    { env },
  );
  return JSON.parse(stdout);
}

/** A key made for this run; it lasts for a day. */
export const createKey = (url, kind, { department } = {}) =>
  mulu(url, [
    ...['keys', 'create', '--kind', kind, '--name', `bench ${kind}`, '--expires', '1d'],
    ...(department ? ['--department', department] : []),
  ]);
