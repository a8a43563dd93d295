import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a subgraph was sent. */
export interface Sent {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}

/** A server that answers whatever a test makes it answer, and keeps what it was sent. */
export interface FakeSubgraph {
  readonly url: string;
  readonly sent: Sent[];
  /** The text of every following answer. */
  answer: (sent: Sent) => string;
  close(): Promise<void>;
}

export async function fakeSubgraph(): Promise<FakeSubgraph> {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const asked = JSON.parse(body) as Pick<Sent, 'query' | 'variables'>;
      sent.push({ ...asked, body, headers: request.headers });
      response.end(fake.answer(sent.at(-1)!));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const fake: FakeSubgraph = {
    url: `http://127.0.0.1:${port}/graphql`,
    sent,
    answer: () => '{"data":{}}',
    close,
  };
  return fake;
}
