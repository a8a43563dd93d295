/** The id by which clients know a record in the whole exchange (Relay). */
export const globalId = (typeName, id) => Buffer.from(`${typeName}:${id}`).toString('base64url');
const form = /^([A-Za-z]\w*):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
/** The record that a global id means; undefined for anything else. */
export function locate(globalId) {
    const match = form.exec(Buffer.from(globalId, 'base64url').toString());
    return match ? { typeName: match[1], id: match[2] } : undefined;
}
