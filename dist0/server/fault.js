/**
 * A fault in full, but for what could be a person's: PostgreSQL quotes values in its messages and
 * details, and GraphQL errors carry the text of the query.
 */
export function faultTraces(fault, depth = 3) {
    if (!(fault instanceof Error))
        return { type: typeof fault, message: 'something that is no error was thrown', stack: [] };
    const { code } = fault;
    return {
        type: fault.name,
        message: withoutValues(fault.message),
        ...(typeof code === 'string' ? { code } : {}),
        stack: (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)),
        ...(fault.cause !== undefined && depth > 0
            ? { cause: faultTraces(fault.cause, depth - 1) }
            : {}),
    };
}
function withoutValues(message) {
    return message
        .replace(/=\(.*?\)/gs, '=(…)')
        .replace(/: "(?:[^"\\]|\\.)*"/gs, ': "…"')
        .replace(/[0-9A-Za-z]*\d{6,}[0-9A-Za-z]*/g, '…');
}
