import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { built, kept, root } from '../paths.mjs';
import { changes, writeFile } from './files.mjs';

const [{ openDatabase }, { loadCatalogues }, { runIngest }, { approveBatch }, { identitySecret }] =
  await Promise.all(
    [
      'base/database.js',
      'catalogue/load.js',
      'ingest/run.js',
      'publication/review.js',
      'identity/identity-secret.js',
    ].map(built),
  );

/** The key of every server of the bench: ids of records depend on it. */
export const signingKey = 'mulu-bench-signing-key-0123456789abcdef';

/** What the write path works with on a database. */
export async function writing(url) {
  const db = await openDatabase(url);
  const catalogues = loadCatalogues(join(root, 'schema'));
  return { db, catalogues, at: new Date(), identitySecret: identitySecret(signingKey) };
}

/** Makes a file, sends it and has it reviewed, as any department's. */
export async function sendAndReview(ingesting, { today, size, ...task }) {
  const { catalogues, at } = ingesting;
  const { code, department, rows, from, seed } = task;
  const file = join(kept, `${code}-${department}-${from}.csv`);
  const catalogue = catalogues.byCode.get(code);
  const { codeLists } = catalogues;
  const changed = changes(size, today)[code];
  await writeFile({ file, catalogue, codeLists, department, rows, from, seed, changed });
  const sent = { catalogue: code, department, source: file, submittedBy: 'bench sender' };
  const receipt = await runIngest(sent, ingesting);
  await rm(file);
  if (receipt.created !== rows)
    throw new Error(
      `${code}: ${receipt.created} of ${rows} taken: ${JSON.stringify(receipt.issues?.slice(0, 3))}`,
    );
  return approveBatch(ingesting, { batch: receipt.batch, officer: 'bench reviewer', at });
}

// As a process of its own: tasks come as lines of messages, one answer each.
if (process.send) {
  const ingesting = await writing(process.env.DATABASE_URL);
  process.on('message', (task) => {
    if (task === null) return void ingesting.db.close().then(() => process.exit(0));
    sendAndReview(ingesting, task).then(
      (approval) => process.send({ done: approval }),
      (error) => process.send({ error: error.stack }),
    );
  });
  process.send({ ready: true });
}
