import Fastify from 'fastify';
import pg from 'pg';

// What the HTTP library of Mulu gives that does nothing else: a body is read as JSON, a constant text is sent. With
// ASKS it asks PostgreSQL before what the tables stand at, as every answer that is never older than the last commit
// has to: those that wait share the next statement.
const text = Buffer.from(JSON.stringify({ data: 'x'.repeat(Number(process.env.LENGTH)) }));
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });
const stands = {
  name: 'stands',
  text: `SELECT string_agg(relation || '/' || coalesce(part::text, '') || ' ' || id, ',' ORDER BY id) AS every
    FROM table_touches`,
};
let [last, waiting] = [Promise.resolve()];
const ask = () => {
  const next = async () => {
    await last;
    await new Promise(setImmediate);
    waiting = undefined;
    return pool.query(stands);
  };
  return (waiting ??= last = next());
};

const app = Fastify();
const send = (reply) => reply.type('application/json').send(text);
app.post(
  '/graphql',
  process.env.ASKS
    ? async (_request, reply) => {
        await ask();
        return send(reply);
      }
    : (_request, reply) => send(reply),
);
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
console.log('ready');
