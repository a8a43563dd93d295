/** The platform's own columns of every catalogue table that a question may ask for. */
export const systemColumns = {
    status: { column: '_status', type: 'String' },
    publishedAt: { column: '_published_at', type: 'DateTime' },
    dueOn: { column: '_due_on', type: 'Date' },
    version: { column: '_version', type: 'Int' },
};
