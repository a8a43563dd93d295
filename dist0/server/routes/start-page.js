import { page } from "../portal-assets.js";
import { contentPolicy } from "../security-headers.js";
import { sendAsset } from "../send-asset.js";
/** `/`: what this is, and where to go. */
export const startPage = (app) => {
    const asset = page('start.html');
    app.get('/', (request, reply) => sendAsset(asset, request, reply.header('content-security-policy', contentPolicy.page)));
};
