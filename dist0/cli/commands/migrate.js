import { print } from "../output.js";
/** mulu migrate: brings the database to this version. */
export function migrateCommand(program, open) {
    program
        .command('migrate')
        .description('apply the migrations that the database lacks')
        .action((_options, command) => open(({ migrations }) => {
        const sentences = migrations.map((name) => `Applied ${name}`);
        const result = { applied: migrations };
        print(command, result, sentences.length > 0 ? sentences : ['The database is up to date.']);
        return Promise.resolve();
    }));
}
