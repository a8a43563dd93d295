import type { Database } from '../../src/base/database.ts';
import { createKey } from '../../src/identity/keys.ts';

/** Keys by name of their viewer; the citizen has none. */
export type Keys = Readonly<Record<'citizen' | 'app' | 'owner' | 'other', string | undefined>>;

/** A key for each kind of viewer that the two shapes are compared for. */
export async function makeKeys(db: Database, signingKey: string): Promise<Keys> {
  const asking = { db, at: new Date(), signingKey, departmentExists: () => Promise.resolve(true) };
  const officer = (department: string) =>
    ({ name: department, kind: 'OFFICER', department }) as const;
  const text = async (draft: Parameters<typeof createKey>[0]) =>
    (await createKey(draft, asking)).text;
  return {
    citizen: undefined,
    app: await text({ name: 'app', kind: 'APP' }),
    owner: await text(officer('credit-office')),
    other: await text(officer('finance')),
  };
}
