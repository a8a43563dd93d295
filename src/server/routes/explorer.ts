import { page } from '../portal-assets.ts';
import type { Route } from '../route.ts';
import { contentPolicy } from '../security-headers.ts';
import { sendAsset } from '../send-asset.ts';

/** `/explorer`: GraphiQL, from our own files. */
export const explorer: Route = (app) => {
  const asset = page('explorer.html');
  app.get('/explorer', (request, reply) =>
    sendAsset(asset, request, reply.header('content-security-policy', contentPolicy.explorer)),
  );
};
