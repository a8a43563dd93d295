/** Sends a file, or says that the browser has it already. */
export function sendAsset(asset, request, reply) {
    reply.headers({ etag: asset.etag, 'cache-control': 'no-cache' });
    if (request.headers['if-none-match'] === asset.etag)
        return reply.code(304).send();
    return reply.type(asset.type).send(asset.body);
}
