// Two engines find the same coordinates in different orders.
const byName = (one, other) => one.coordinate < other.coordinate ? -1 : 1;
/** An empty list, for one request. */
export function createWithheldList() {
    const byCoordinate = new Map();
    return {
        add: (entry) => {
            if (!byCoordinate.has(entry.coordinate))
                byCoordinate.set(entry.coordinate, entry);
        },
        entries: () => [...byCoordinate.values()].sort(byName),
    };
}
