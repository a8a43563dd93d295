import { PassThrough } from 'node:stream';
import { requestRefused } from "./errors.js";
/**
 * The body of a request as a stream that may be given up half way: the rest is then read and
 * dropped, so that the caller still gets his answer instead of a broken connection.
 */
export function uploadOf(request) {
    const upload = new PassThrough();
    request.pipe(upload);
    request.once('close', () => {
        if (!request.complete)
            upload.destroy(requestRefused.unreadable('it was cut off'));
    });
    upload.once('close', () => {
        request.unpipe(upload);
        request.resume();
    });
    return upload;
}
