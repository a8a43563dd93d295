import { sendAndReview, writing } from './send.mjs';

// A process of its own: tasks come as messages, one answer each; null ends it.
const ingesting = await writing(process.env.DATABASE_URL);
process.on('message', (task) => {
  if (task === null) return void ingesting.db.close().then(() => process.exit(0));
  sendAndReview(ingesting, task).then(
    (approval) => process.send({ done: approval }),
    (error) => process.send({ error: error.stack }),
  );
});
process.send({ ready: true });
