/** An officer sees every field of his own department's records, in every state. */
export const owned = ({ viewer, use }) => {
    if (viewer.kind !== 'OFFICER' || !viewer.department || use === 'SEARCH')
        return undefined;
    const { department } = viewer;
    return {
        rendition: 'RAW',
        rows: [{ kind: 'OWNED', department }],
        because: `the record belongs to ${department}`,
    };
};
