import { page } from "../portal-assets.js";
import { contentPolicy } from "../security-headers.js";
import { sendAsset } from "../send-asset.js";
/** `/apply?field=Type.field`: how to apply for a field that is open on request; `applyUrl` leads here. */
export const applyPage = (app) => {
    const asset = page('apply.html');
    app.get('/apply', (request, reply) => sendAsset(asset, request, reply.header('content-security-policy', contentPolicy.page)));
};
