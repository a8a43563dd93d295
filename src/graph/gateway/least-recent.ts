import { recent } from '../../base/recent.ts';

/** Remembers what was made from each of the last texts, at most so many; what failed is made anew. */
export function leastRecent<T>(
  make: (text: string) => Promise<T>,
  most: number,
): (text: string) => Promise<T> {
  const known = recent<Promise<T>>(most);
  return (text) => {
    const found = known.get(text) ?? make(text);
    known.set(text, found);
    found.catch(() => known.delete(text));
    return found;
  };
}
