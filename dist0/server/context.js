import { createWithheldList } from "../graph/withheld-list.js";
import { credentialsOf, viewerOf } from "./viewer.js";
/** Viewer, time and database of one request. */
export async function contextOf(request, platform) {
    const at = platform.clock();
    const viewer = await viewerOf(credentialsOf(request, platform.config), platform, at);
    request.notes.viewer = viewer.kind;
    return {
        viewer,
        at,
        db: platform.db,
        catalogues: platform.catalogues,
        config: platform.config,
        requestId: request.id,
        signingKey: platform.signingKey,
        withheld: createWithheldList(),
        notes: request.notes,
    };
}
