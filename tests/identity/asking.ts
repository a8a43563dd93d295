import type { Database } from '../../src/base/database.ts';
import { Refusal } from '../../src/base/refusal.ts';
import type { Asking } from '../../src/identity/asking.ts';

export const now = new Date('2026-03-02T08:00:00.000Z');

export const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

/** An exchange with two departments. */
export const askingOf = (db: Database, changes: Partial<Asking> = {}): Asking => ({
  db,
  at: now,
  signingKey: 'a signing key of more than thirty-two characters',
  departmentExists: (code) => Promise.resolve(['credit-office', 'finance'].includes(code)),
  ...changes,
});

/** The code with which a promise is refused. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'not refused',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );
}
