/** Takes JSON bodies only, and keeps them as sent where a gateway's assertion is bound to one. */
export function addBodies(app) {
    app.removeAllContentTypeParsers();
    const parse = app.getDefaultJsonParser('error', 'error');
    app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
        const sent = body;
        if (request.headers['x-mulu-viewer'] !== undefined)
            request.sentBody = sent;
        void parse(request, sent.toString('utf8'), done);
    });
}
