/** Remembers what was made from each of the last `most` texts; what failed is made anew. */
export function leastRecent(make, most) {
    const known = new Map();
    return (text) => {
        const found = known.get(text) ?? make(text);
        known.delete(text);
        known.set(text, found);
        if (known.size > most)
            known.delete(known.keys().next().value);
        found.catch(() => known.delete(text));
        return found;
    };
}
