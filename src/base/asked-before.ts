// A power of two.
const places = 1 << 16;

/**
 * Whether a name was told before, and not so many others since: it remembers by 32 bits of a hash, in one of 65,536
 * places, so that a few are forgotten early and one in billions is taken for another.
 */
export function askedBefore(): (name: string) => boolean {
  const hashes = new Uint32Array(places);
  return (name) => {
    const hash = hashOf(name);
    const place = hash % places;
    const known = hashes[place] === hash;
    hashes[place] = hash;
    return known;
  };
}

// FNV-1a over units of UTF-16 (draft-eastlake-fnv), its bits mixed as MurmurHash3 ends: names differ in few digits.
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
