import { page } from "../portal-assets.js";
import { contentPolicy } from "../security-headers.js";
import { sendAsset } from "../send-asset.js";
/** `/explorer`: GraphiQL, from our own files. */
export const explorer = (app) => {
    const asset = page('explorer.html');
    app.get('/explorer', (request, reply) => sendAsset(asset, request, reply.header('content-security-policy', contentPolicy.explorer)));
};
