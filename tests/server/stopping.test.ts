import { expect, test } from '@jest/globals';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import { stopper } from '../../src/server/stopping.ts';
import { served } from './served.ts';

test('a request in flight is answered before the rest is closed; new ones are not', async () => {
  const server = await served();
  const { platform } = server;
  const app = await createApp(platform);
  const order: string[] = [];
  app.addHook('onResponse', (_request, _reply, done) => (order.push('answered'), done()));
  const url = await listen(app, platform.config);
  const slow = fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ slow(ms: 500) }' }),
  }).then((response) => response.text());
  await new Promise((resolve) => setTimeout(resolve, 200));
  const stop = stopper(app, () => Promise.resolve(void order.push('closed')));
  await Promise.all([stop(), stop()]);
  expect((JSON.parse(await slow) as { data: unknown }).data).toEqual({ slow: 'done' });
  expect(order).toEqual(['answered', 'closed']);
  await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  await server.close();
});
