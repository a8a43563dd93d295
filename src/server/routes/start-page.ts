import { page } from '../portal-assets.ts';
import type { Route } from '../route.ts';
import { contentPolicy } from '../security-headers.ts';
import { sendAsset } from '../send-asset.ts';

/** `/`: what this is, and where to go. */
export const startPage: Route = (app) => {
  const asset = page('start.html');
  app.get('/', (request, reply) =>
    sendAsset(asset, request, reply.header('content-security-policy', contentPolicy.page)),
  );
};
