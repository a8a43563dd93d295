import { writeFile } from 'node:fs/promises';
import { CommanderError } from 'commander';
import { identitySecret } from "../../identity/identity-secret.js";
import { runIngest } from "../../ingest/run.js";
import { print } from "../output.js";
import { progressLine } from "../progress.js";
/** mulu ingest <catalogue> <file>: exit code 0 when every row is kept, 2 when some came back, 1 when all did. */
export function ingestCommand(program, open) {
    program
        .command('ingest <catalogue> <file>')
        .description('deliver a file of records (CSV, XLSX, NDJSON, JSON) to a catalogue')
        .requiredOption('--department <code>', 'the department that sends it')
        .option('--mapping <name>', 'read its columns by this mapping (a name, or a .json file)')
        .option('--format <format>', 'csv, xlsx, ndjson or json; else told from the file')
        .option('--dry-run', 'check and compare, keep nothing')
        .option('--atomic', 'keep all rows or none')
        .option('--officer <name>', 'who sends it; somebody else must review it')
        .action(async (catalogue, file, ...[options, command]) => {
        const receipt = await open((exchange) => deliver(exchange, { catalogue, file, options }));
        const errors = receipt.errorFile && `${file}.errors.csv`;
        if (errors)
            await writeFile(errors, receipt.errorFile.content, { mode: 0o600 });
        print(command, withoutContent(receipt, errors), sentencesOf(receipt, errors));
        const code = receipt.state === 'REFUSED' ? 1 : receipt.rejected > 0 ? 2 : 0;
        if (code > 0)
            throw new CommanderError(code, 'mulu.rowsRejected', 'rows were rejected');
    });
}
async function deliver(exchange, { catalogue, file, options }) {
    const { officer, mapping, ...rest } = options;
    const progress = progressLine(process.stderr);
    const request = {
        ...rest,
        ...(mapping?.endsWith('.json') ? { mappingFile: mapping } : { mapping }),
        catalogue,
        source: file,
        submittedBy: officer ?? exchange.by,
        largest: exchange.config.maxFileBytes,
        onProgress: progress.show,
    };
    return runIngest(request, {
        ...exchange,
        identitySecret: identitySecret(exchange.signingKey),
    }).finally(progress.clear);
}
// The rows themselves are in the error file.
const withoutContent = ({ errorFile: _, ...receipt }, errors) => ({
    ...receipt,
    errorFile: errors ?? null,
});
const mostShown = 20;
function sentencesOf(receipt, errors) {
    const { state, batch, rows, created, corrected, same, rejected, warnings, issues, notes } = receipt;
    return [
        `${rows} rows: ${created} new, ${corrected} corrected, ${same} unchanged, ${rejected} rejected; ${warnings} warnings.`,
        ...notes.map((note) => `  ${note}`),
        ...issues
            .slice(0, mostShown)
            .map((one) => `  line ${one.line} ${one.column ?? ''} [${one.code}] ${one.zh} / ${one.en}`),
        ...(issues.length > mostShown ? [`  … ${issues.length - mostShown} more`] : []),
        ...(errors ? [`The rejected rows are in ${errors}: correct them and send that file.`] : []),
        stateSentence(state, batch),
    ];
}
function stateSentence(state, batch) {
    switch (state) {
        case 'SUBMITTED':
            return `Batch ${batch} waits for review: mulu review approve --batch ${batch} --officer NAME`;
        case 'PUBLISHED':
            return `Batch ${batch} is published under a standing review rule.`;
        case 'UNCHANGED':
            return 'Everything was known already; nothing has changed.';
        case 'CHECKED':
            return 'A dry run: nothing was kept.';
        case 'REFUSED':
            return 'Nothing was kept.';
    }
}
