import { once } from 'node:events';
import { createServer, request as call, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from '@jest/globals';
import { uploadOf } from '../../src/server/upload.ts';

let server: Server;

afterEach(() => void server.close());

/** A request whose body breaks off: the request as the server has it, and the cut to make. */
async function begun(): Promise<{ taken: IncomingMessage; cut: () => void }> {
  server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = call({ port, host: '127.0.0.1', method: 'POST' });
  client.on('error', () => undefined);
  client.write('[{"');
  const [taken] = (await once(server, 'request')) as [IncomingMessage];
  return { taken, cut: () => client.destroy() };
}

const closed = (stream: Readable) => new Promise<void>((done) => stream.once('close', done));

const cutOff = { code: 'SERVER_REQUEST_UNREADABLE' };

test('a body that is cut off while nobody reads it yet fails the one who reads later', async () => {
  const { taken, cut } = await begun();
  const upload = uploadOf(taken);
  cut();
  await closed(upload);
  await expect(text(upload)).rejects.toMatchObject(cutOff);
});

test('a body that was cut off before it was asked for fails its reader and does not hang', async () => {
  const { taken, cut } = await begun();
  cut();
  await closed(taken);
  await expect(text(uploadOf(taken))).rejects.toMatchObject(cutOff);
});
