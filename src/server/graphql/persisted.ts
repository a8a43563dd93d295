import { InMemoryLRUCache, type KeyValueCache } from '@apollo/utils.keyvaluecache';
import type { RegisteredOperations } from './registered.ts';

const mostCharacters = 10 * 1024 * 1024;

/**
 * Texts of operations under their SHA-256, which Apollo checks: sent once, afterwards a client names
 * the hash. A text only; who asks, and what it costs, is judged anew each time.
 */
export function persistedOperations(registered?: RegisteredOperations): KeyValueCache {
  if (!registered) return new InMemoryLRUCache({ maxSize: mostCharacters });
  return {
    get: (name) => Promise.resolve(registered.get(name.replace(/^apq:/, ''))),
    set: () => Promise.resolve(),
    delete: () => Promise.resolve(false),
  };
}
