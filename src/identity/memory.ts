import type { ApiKey } from '../base/prisma.generated/client.ts';
import type { Database } from '../base/database.ts';
import { recent, type Recent } from '../base/recent.ts';
import type { Grant } from '../disclosure/viewer.ts';

/** For how long a key, grant or department found in the database may be answered from memory. */
export const rememberedFor = 1000;

/** Values remembered under a name, each with the moment at which it was asked for. */
export type Remembered<T> = Recent<{ readonly at: number; readonly value: Promise<T> }>;

const most = 10_000;

/** What this process remembers of one database's credentials. */
export interface Memory {
  readonly keys: Remembered<ApiKey | null>;
  readonly grants: Remembered<readonly Grant[]>;
  readonly departments: Remembered<boolean>;
  /** When each key's last use was last written. */
  readonly uses: Map<string, number>;
}

const memories = new WeakMap<Database, Memory>();

/** The memory of a database: whoever changes keys or grants through the same Database clears it. */
export function memoryOf(db: Database): Memory {
  const known = memories.get(db);
  if (known) return known;
  const memory: Memory = {
    keys: recent(most),
    grants: recent(most),
    departments: recent(most),
    uses: new Map(),
  };
  memories.set(db, memory);
  return memory;
}

/** Forgets every key and grant of a database: the next request reads them anew. */
export function forget(db: Database): void {
  const { keys, grants } = memoryOf(db);
  keys.clear();
  grants.clear();
}
