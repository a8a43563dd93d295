import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { openExport, type Export } from '../../exports/export.ts';
import { formatNamed, readOptions } from '../../exports/request.ts';
import { composeCatalogues } from '../../graph/compose.ts';
import { mergedEngine } from '../../graph/engines/merged.ts';
import { readArguments } from '../../graph/written-arguments.ts';
import { deriveKey } from '../../identity/derive-key.ts';
import { viewerNamed } from '../../identity/viewer-named.ts';
import { catalogueUnknown } from '../../query/errors.ts';
import { schemaDirectory, type Exchange, type OpenExchange } from '../exchange.ts';
import { print } from '../output.ts';

interface ExportCommandOptions {
  readonly format: string;
  readonly as: string;
  readonly out?: string;
  readonly filter?: string;
  readonly orderBy?: string;
  readonly [option: string]: string | true | undefined;
}

/** mulu export <catalogue>: the same file as GET /export/<catalogue>.<format>, for whomever --as names. */
export function exportCommand(program: Command, open: OpenExchange): void {
  program
    .command('export <catalogue>')
    .description(
      'write what somebody may see of a catalogue into a file, or to the standard output',
    )
    .option('--format <format>', 'csv, ndjson or xlsx', 'csv')
    .option(
      '--as <viewer>',
      'anonymous, app, platform, auditor, officer:<department> or key:<id>',
      'anonymous',
    )
    .option('--out <file>', 'where to; else to the standard output')
    .option('--filter <json>', 'which records: {"decidedOn": {"gte": "2026-01-01"}}')
    .option('--order-by <json>', 'in which order: [{"field": "DECIDED_ON", "direction": "ASC"}]')
    .option('--headers <kind>', 'title, code (the standard’s column codes) or name (as in the API)')
    .option('--status <which>', 'published: nothing else; all: with a column that tells the state')
    .option('--own', 'only records of the officer’s own department')
    .option('--cursors', 'NDJSON: some lines carry the cursor to go on from')
    .option('--first <count>', 'only so many records')
    .option('--after <cursor>', 'go on after this cursor')
    .action((catalogue: string, options: ExportCommandOptions, command: Command) =>
      open(async (exchange) => {
        const file = await fileOf(catalogue, options, exchange);
        if (options.out === undefined) await pipeline(file.body, process.stdout, { end: false });
        else await written(file, { path: options.out, command });
      }),
    );
}

async function fileOf(
  code: string,
  { format, as, out: _out, ...options }: ExportCommandOptions,
  exchange: Exchange,
): Promise<Export> {
  const { catalogues, signingKey } = exchange;
  const catalogue = catalogues.byCode.get(code);
  if (!catalogue) throw catalogueUnknown(code);
  const { schema } = mergedEngine(catalogues, composeCatalogues(catalogues, schemaDirectory));
  const texts = Object.entries(options).map(([name, value]) => [
    name,
    value === true ? '1' : value,
  ]);
  const request = {
    ...readOptions(Object.fromEntries(texts) as Record<string, string>),
    ...readArguments(schema, catalogue, options),
    catalogue,
    format: formatNamed(format),
  };
  const viewer = await viewerNamed(as, exchange);
  const cursorKey = deriveKey(signingKey, 'cursors');
  return openExport(request, { ...exchange, viewer, cursorKey, note: () => undefined });
}

interface Destination {
  readonly path: string;
  readonly command: Command;
}

/** Under another name first: a file of that name is always whole. */
async function written({ body, ...file }: Export, { path, command }: Destination): Promise<void> {
  const draft = `${path}.part`;
  const sink = createWriteStream(draft, { mode: 0o600 });
  try {
    await pipeline(body, sink);
    await rename(draft, path);
  } catch (error) {
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
