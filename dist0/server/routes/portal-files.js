import { requestRefused } from "../errors.js";
import { assets } from "../portal-assets.js";
import { sendAsset } from "../send-asset.js";
/** `/portal/…`: the files that the pages load; a fixed list, so that no address can leave it. */
export const portalFiles = (app) => {
    const files = assets();
    app.get('/portal/*', (request, reply) => {
        const asset = files.get(request.params['*']);
        if (!asset)
            throw requestRefused.notFound();
        return sendAsset(asset, request, reply);
    });
};
