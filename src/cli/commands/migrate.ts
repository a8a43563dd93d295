import type { Command } from 'commander';
import type { OpenExchange } from '../exchange.ts';
import { print } from '../output.ts';

/** mulu migrate: brings the database to this version. */
export function migrateCommand(program: Command, open: OpenExchange): void {
  program
    .command('migrate')
    .description('apply the migrations that the database lacks')
    .action((_options: object, command: Command) =>
      open(({ migrations }) => {
        const sentences = migrations.map((name) => `Applied ${name}`);
        const result = { applied: migrations };
        print(command, result, sentences.length > 0 ? sentences : ['The database is up to date.']);
        return Promise.resolve();
      }),
    );
}
