import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { openExport } from "../../exports/export.js";
import { formatNamed, readOptions } from "../../exports/request.js";
import { composeCatalogues } from "../../graph/compose.js";
import { mergedEngine } from "../../graph/engines/merged.js";
import { readArguments } from "../../graph/written-arguments.js";
import { deriveKey } from "../../identity/derive-key.js";
import { viewerNamed } from "../../identity/viewer-named.js";
import { catalogueUnknown } from "../../query/errors.js";
import { schemaDirectory } from "../exchange.js";
import { print } from "../output.js";
/** mulu export <catalogue>: the same file as GET /export/<catalogue>.<format>, for whomever --as names. */
export function exportCommand(program, open) {
    program
        .command('export <catalogue>')
        .description('write what somebody may see of a catalogue into a file, or to the standard output')
        .option('--format <format>', 'csv, ndjson or xlsx', 'csv')
        .option('--as <viewer>', 'anonymous, app, platform, auditor, officer:<department> or key:<id>', 'anonymous')
        .option('--out <file>', 'where to; else to the standard output')
        .option('--filter <json>', 'which records: {"decidedOn": {"gte": "2026-01-01"}}')
        .option('--order-by <json>', 'in which order: [{"field": "DECIDED_ON", "direction": "ASC"}]')
        .option('--headers <kind>', 'title, code (the standard’s column codes) or name (as in the API)')
        .option('--status <which>', 'published: nothing else; all: with a column that tells the state')
        .option('--own', 'only records of the officer’s own department')
        .option('--cursors', 'NDJSON: some lines carry the cursor to go on from')
        .option('--first <count>', 'only so many records')
        .option('--after <cursor>', 'go on after this cursor')
        .action((catalogue, options, command) => open(async (exchange) => {
        const file = await fileOf(catalogue, options, exchange);
        if (options.out === undefined)
            await pipeline(file.body, process.stdout, { end: false });
        else
            await written(file, { path: options.out, command });
    }));
}
async function fileOf(code, { format, as, out: _out, ...options }, exchange) {
    const { catalogues, signingKey } = exchange;
    const catalogue = catalogues.byCode.get(code);
    if (!catalogue)
        throw catalogueUnknown(code);
    const { schema } = mergedEngine(catalogues, composeCatalogues(catalogues, schemaDirectory));
    const texts = Object.entries(options).map(([name, value]) => [
        name,
        value === true ? '1' : value,
    ]);
    const request = {
        ...readOptions(Object.fromEntries(texts)),
        ...readArguments(schema, catalogue, options),
        catalogue,
        format: formatNamed(format),
    };
    const viewer = await viewerNamed(as, exchange);
    const cursorKey = deriveKey(signingKey, 'cursors');
    return openExport(request, { ...exchange, viewer, cursorKey, note: () => undefined });
}
/** Under another name first: a file of that name is always whole. */
async function written({ body, ...file }, { path, command }) {
    const draft = `${path}.part`;
    const sink = createWriteStream(draft, { mode: 0o600 });
    try {
        await pipeline(body, sink);
        await rename(draft, path);
    }
    catch (error) {
        await rm(draft, { force: true });
        throw error;
    }
    const { next, withheld } = file;
    const sentences = [
        `Wrote ${path} (${sink.bytesWritten} bytes).`,
        ...withheld.map((one) => `  not shown: ${one.replaceAll(';', '; ')}`),
        ...(next === undefined ? [] : [`There is more: --after ${next}`]),
    ];
    print(command, { file: path, bytes: sink.bytesWritten, withheld, next: next ?? null }, sentences);
}
