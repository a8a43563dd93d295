import Fastify from 'fastify';
import { built } from '../paths.mjs';

// What the HTTP library of Mulu gives that does nothing else: a body is read as JSON, a constant text is sent. With
// ASKS it asks before what the tables stand at, as Mulu does for every answer that it has kept.
const { ASKS, DATABASE_URL, LENGTH, PORT } = process.env;
const text = Buffer.from(JSON.stringify({ data: 'x'.repeat(Number(LENGTH)) }));
const app = Fastify();
const send = (reply) => reply.type('application/json').send(text);

async function asking() {
  const modules = ['base/database.js', 'query/touches.js'].map(built);
  const [{ openDatabase }, { touchesOf }] = await Promise.all(modules);
  const touches = touchesOf(await openDatabase(DATABASE_URL));
  return async (_request, reply) => {
    await touches.now();
    return send(reply);
  };
}

app.post('/graphql', ASKS ? await asking() : (_request, reply) => send(reply));
await app.listen({ port: Number(PORT), host: '127.0.0.1' });
console.log('ready');
