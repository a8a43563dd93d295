// A power of two.
const places = 1 << 16;

/**
 * Whether a name was told before, and less than `most` of others since, each of its size: what comes again later than
 * that was not worth keeping. It remembers a name by 32 bits of a hash, in one of 65,536 places, so that a few are
 * forgotten early and one in billions is taken for another.
 */
export function askedBefore(most: number): (name: string, size: number) => boolean {
  const hashes = new Uint32Array(places);
  /** All sizes together, when the name of a place was told. */
  const toldAt = new Float64Array(places);
  let total = 0;
  return (name, size) => {
    const hash = hashOf(name);
    const place = hash % places;
    const known = hashes[place] === hash && total - toldAt[place]! < most;
    total += size;
    hashes[place] = hash;
    toldAt[place] = total;
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
