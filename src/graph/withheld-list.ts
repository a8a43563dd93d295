/** A field that this answer does not show, and why: the same for every value it could hold. */
export interface WithheldEntry {
  readonly coordinate: string;
  readonly level: string;
  readonly reason?: string;
  readonly basis?: string;
  readonly applyUrl?: string;
}

/** What one answer withholds, each coordinate once. */
export interface WithheldList {
  add(entry: WithheldEntry): void;
  entries(): readonly WithheldEntry[];
}

// Two engines find the same coordinates in different orders.
const byName = (one: WithheldEntry, other: WithheldEntry) =>
  one.coordinate < other.coordinate ? -1 : 1;

/** An empty list, for one request. */
export function createWithheldList(): WithheldList {
  const byCoordinate = new Map<string, WithheldEntry>();
  return {
    add: (entry) => {
      if (!byCoordinate.has(entry.coordinate)) byCoordinate.set(entry.coordinate, entry);
    },
    entries: () => [...byCoordinate.values()].sort(byName),
  };
}
