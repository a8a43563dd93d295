import { readConfig } from '../base/config.ts';
import { openDatabase } from '../base/database.ts';
import { migrationsDirectory } from '../base/migrate.ts';
import { Refusal } from '../base/refusal.ts';
import { writeNewMigration } from './new-migration.ts';

// npm run migrate:new -- <name> [--allow-drop]
async function main(words: readonly string[]): Promise<void> {
  const database = await openDatabase(readConfig(process.env));
  const file = await writeNewMigration({
    url: database.url,
    schemaDirectory: 'prisma',
    migrationsDirectory,
    name: words.filter((word) => !word.startsWith('--')).join('_') || 'change',
    at: new Date(),
    allowDrop: words.includes('--allow-drop'),
  }).finally(() => database.close());
  console.log(file ? `Written: ${file}` : 'Nothing changed: the migrations make what is declared.');
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof Refusal)) throw error;
  console.error([error.message, error.facts.hint].join('\n'));
  process.exitCode = 1;
});
