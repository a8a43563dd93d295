import { fileTooLarge } from "../../ingest/errors.js";
import { requestRefused } from "../errors.js";
import { askedOf, fileTypes } from "../ingest-request.js";
import { uploadOf } from "../upload.js";
import { viewerOf } from "../viewer.js";
/** `POST /ingest/<catalogue>`: a department's officer sends a file and gets its receipt. */
export const ingest = (app, { platform }) => void app.register((scope, _options, done) => {
    takeFiles(scope);
    scope.post('/ingest/:catalogue', async (request, reply) => {
        const receipt = await receive(request, platform);
        reply.header('cache-control', 'no-store').code(receipt.state === 'REFUSED' ? 422 : 200);
        return reply.send(receipt);
    });
    done();
});
async function receive(request, platform) {
    const at = platform.clock();
    // A department's officers write to its own server, past the gateway.
    const viewer = await viewerOf({ authorization: request.headers.authorization }, platform, at);
    request.notes.viewer = viewer.kind;
    const officer = officerOf(viewer);
    if (!platform.ingest)
        throw requestRefused.ingestElsewhere();
    checkSize(request, platform);
    const asked = askedOf(request);
    if (platform.catalogues.byCode.has(asked.catalogue))
        request.notes.catalogue = asked.catalogue;
    const source = uploadOf(request.raw);
    try {
        return await platform.ingest({ ...asked, ...officer, source }, at);
    }
    finally {
        source.destroy(); // whatever was not read is dropped
    }
}
// Files are not read here: they pass as streams to the write path, which counts and spools them.
function takeFiles(scope) {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(Object.keys(fileTypes), (_request, _payload, done) => done(null));
    scope.addContentTypeParser('*', (_request, _payload, done) => done(requestRefused.mediaType(Object.keys(fileTypes).join(', '))));
}
function officerOf({ kind, department, name }) {
    if (kind === 'ANONYMOUS')
        throw requestRefused.needsCredential();
    if (kind !== 'OFFICER' || department === undefined)
        throw requestRefused.officersOnly();
    return { department, submittedBy: name };
}
function checkSize({ headers }, { config }) {
    if (Number(headers['content-length'] ?? 0) <= config.maxFileBytes)
        return;
    const limit = `${Math.round(config.maxFileBytes / 1024 / 1024)} MB`;
    throw fileTooLarge(limit, 'Split the file; each part may be sent on its own.');
}
