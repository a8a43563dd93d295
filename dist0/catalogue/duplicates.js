/** The items whose name an earlier item has already; items without a name are left out. */
export function duplicatesOf(items, nameOf) {
    const seen = new Set();
    return items.filter((item) => {
        const name = nameOf(item);
        if (name === undefined)
            return false;
        const again = seen.has(name);
        seen.add(name);
        return again;
    });
}
