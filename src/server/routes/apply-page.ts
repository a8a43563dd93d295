import { page } from '../portal-assets.ts';
import type { Route } from '../route.ts';
import { contentPolicy } from '../security-headers.ts';
import { sendAsset } from '../send-asset.ts';

/** `/apply?field=Type.field`: how to apply for a field that is open on request; `applyUrl` leads here. */
export const applyPage: Route = (app) => {
  const asset = page('apply.html');
  app.get('/apply', (request, reply) =>
    sendAsset(asset, request, reply.header('content-security-policy', contentPolicy.page)),
  );
};
