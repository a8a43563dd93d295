import Fastify from 'fastify';

// What the HTTP library of Mulu gives that does nothing else: a body is read as JSON, a constant text is sent.
const text = Buffer.from(
  JSON.stringify({ data: { enterprise: { name: '合成企业'.repeat(20), scope: 'x'.repeat(250) } } }),
);
const app = Fastify();
app.post('/graphql', (_request, reply) => reply.type('application/json').send(text));
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
console.log('ready');
