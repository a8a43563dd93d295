import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A canary where it may not be. */
export interface Found {
  readonly canary: string;
  /** The request, the webhook, or "printed". */
  readonly where: string;
  /** The credential of whom it went to, "webhook" for a subscriber; absent for anybody. */
  readonly by?: string;
}

/** Where the processes that a test starts tell what was found in them; its name is given to them in the environment. */
export const foundVariable = 'MULU_TEST_CANARIES';

export const fileOfFound = (): string =>
  process.env[foundVariable] ?? join(tmpdir(), `mulu-canaries-${process.pid}`);

export const tellFound = (found: Found): void =>
  appendFileSync(fileOfFound(), `${JSON.stringify(found)}\n`);

const passed: ((found: Found) => boolean)[] = [];

/** Lets holders of credentials have some canaries in this test file: an owner his own, or what is judged elsewhere. */
export function letThrough(some: (found: Found) => boolean): void {
  passed.push(some);
}

/** What was told since the last call. */
export function takeFound(): Found[] {
  const file = fileOfFound();
  try {
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    const all = lines.map((line) => JSON.parse(line) as Found);
    return all.filter((one) => !(one.by !== undefined && passed.some((some) => some(one))));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  } finally {
    rmSync(file, { force: true });
  }
}
