import { once } from 'node:events';
import { InvalidArgumentError } from 'commander';
import { catalogueUnknown } from "../../ingest/errors.js";
import { sampleCsv } from "../../ingest/sample.js";
/** mulu sample <catalogue>: made-up records, plainly so, in the standard's file format, on the standard output. */
export function sampleCommand(program, open) {
    program
        .command('sample <catalogue>')
        .description('write made-up records as a CSV file that the catalogue takes')
        .option('--rows <number>', 'how many', whole, 100)
        .option('--seed <number>', 'the same seed gives the same records', whole, 1)
        .option('--department <code>', "the department that will send them; else the catalogue's keeper")
        .action((code, options) => open(async ({ catalogues: { byCode, codeLists } }) => {
        const catalogue = byCode.get(code);
        if (!catalogue)
            throw catalogueUnknown(code);
        const { rows, seed, department = catalogue.owner } = options;
        for (const piece of sampleCsv(catalogue, { rows, seed, department, codeLists }))
            if (!process.stdout.write(piece))
                await once(process.stdout, 'drain');
    }));
}
function whole(text) {
    if (!/^\d{1,8}$/.test(text))
        throw new InvalidArgumentError('It must be a whole number.');
    return Number(text);
}
