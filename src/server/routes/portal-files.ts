import { requestRefused } from '../errors.ts';
import { assets } from '../portal-assets.ts';
import type { Route } from '../route.ts';
import { sendAsset } from '../send-asset.ts';

/** `/portal/…`: the files that the pages load; a fixed list, so that no address can leave it. */
export const portalFiles: Route = (app) => {
  const files = assets();
  app.get<{ Params: { '*': string } }>('/portal/*', (request, reply) => {
    const asset = files.get(request.params['*']);
    if (!asset) throw requestRefused.notFound();
    return sendAsset(asset, request, reply);
  });
};
