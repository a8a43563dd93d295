import { formatNamed, readOptions } from "../exports/request.js";
import { readArguments } from "../graph/written-arguments.js";
import { deriveKey } from "../identity/derive-key.js";
import { catalogueUnknown } from "../query/errors.js";
import { requestRefused } from "./errors.js";
import { viewerOf } from "./viewer.js";
/** What a request for a file asks; wrong in any part it is refused before anything is read. */
export function exportAsked(request, platform) {
    const { file } = request.params;
    const [, code = file, format = ''] = /^(.*)\.([^.]*)$/s.exec(file) ?? [];
    const catalogue = catalogueAt(code, platform);
    request.notes.catalogue = catalogue.code;
    const options = once(request.query);
    return {
        ...readOptions(options),
        ...readArguments(platform.engine.schema, catalogue, options),
        catalogue,
        format: formatNamed(format),
    };
}
/** Who asks, told anew each time: a right that ends while a file is being sent ends the file. */
export function exportAsking(request, platform) {
    const { db, catalogues, signingKey } = platform;
    const cursorKey = deriveKey(signingKey, 'cursors');
    const note = () => undefined;
    return async () => {
        const at = platform.clock();
        // Files are asked of a department's own server, past the gateway, as they are sent to it.
        const viewer = await viewerOf({ authorization: request.headers.authorization }, platform, at);
        request.notes.viewer = viewer.kind;
        return { viewer, at, db, catalogues, cursorKey, note };
    };
}
function catalogueAt(code, { catalogues, config: { role } }) {
    if (role.kind === 'gateway')
        throw requestRefused.exportElsewhere();
    const catalogue = catalogues.byCode.get(code);
    const kept = role.kind === 'all' || catalogue?.owner === role.department;
    if (!catalogue || !kept)
        throw catalogueUnknown(code.slice(0, 60));
    return catalogue;
}
function once(query) {
    const twice = Object.keys(query).find((name) => typeof query[name] !== 'string');
    if (twice !== undefined)
        throw requestRefused.unreadable('an option is given twice');
    return query;
}
