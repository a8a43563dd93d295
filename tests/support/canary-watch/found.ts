import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the processes that a test starts tell what was found in them; its name is given to them in the environment. */
export const foundVariable = 'MULU_TEST_CANARIES';

export const fileOfFound = (): string =>
  process.env[foundVariable] ?? join(tmpdir(), `mulu-canaries-${process.pid}`);

export const tellFound = (found: string): void => appendFileSync(fileOfFound(), `${found}\n`);

/** What was told since the last call. */
export function takeFound(): string[] {
  const file = fileOfFound();
  try {
    return readFileSync(file, 'utf8').trim().split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  } finally {
    rmSync(file, { force: true });
  }
}
