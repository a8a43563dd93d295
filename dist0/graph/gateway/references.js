/** Every reference whose target another department keeps. */
export function foreignReferences({ all, byType }) {
    const found = all.flatMap(({ typeName, owner, references }) => references.flatMap(({ name, target }) => {
        const catalogue = byType.get(target);
        if (catalogue.owner === owner)
            return [];
        return [[`${typeName}.${name}`, { target, key: catalogue.key[0] }]];
    }));
    return new Map(found);
}
