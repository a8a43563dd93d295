import type { IncomingMessage } from 'node:http';
import { PassThrough, type Readable } from 'node:stream';
import { requestRefused } from './errors.ts';

/**
 * The body of a request as a stream that may be given up half way: the rest is then read and
 * dropped, so that the caller still gets his answer instead of a broken connection. A body that
 * is cut off, before or after the first read, fails whoever reads it, and nobody else.
 */
export function uploadOf(request: IncomingMessage): Readable {
  const upload = new PassThrough();
  upload.on('error', () => undefined); // kept by the stream for its reader, who may come later
  const cutOff = () => {
    if (!request.complete) upload.destroy(requestRefused.unreadable('it was cut off'));
  };
  if (request.destroyed) cutOff();
  request.once('close', cutOff);
  request.pipe(upload);
  upload.once('close', () => {
    request.unpipe(upload);
    request.resume();
  });
  return upload;
}
