import type { Command } from 'commander';
import type { Catalogue, Field } from '../../catalogue/model.ts';
import { accessTo, type FieldAccess } from '../../disclosure/access.ts';
import type { Viewer } from '../../disclosure/viewer.ts';
import { viewerNamed } from '../../identity/viewer-named.ts';
import { fieldUnknown } from '../errors.ts';
import type { Exchange, OpenExchange } from '../exchange.ts';
import { print, printList } from '../output.ts';

/** mulu explain <viewer> <Type.field | Type>: who sees what, why, and on what basis. */
export function explainCommand(program: Command, open: OpenExchange): void {
  program
    .command('explain')
    .description('what a viewer sees of a field (or of a whole type), why, and on what basis')
    .argument('<viewer>', 'anonymous, app, platform, auditor, officer:<department> or key:<id>')
    .argument(
      '<coordinate>',
      'Type.field, for example PenaltyDecision.legalRepresentative; or a Type',
    )
    .action((...[viewer, coordinate, , command]: [string, string, unknown, Command]) =>
      open(async (exchange) => {
        const asks = await viewerNamed(viewer, exchange);
        const fields = fieldsNamed(coordinate, exchange);
        const explained = fields.map((field) => explain(field, { viewer: asks, at: exchange.at }));
        if (fields.length === 1) print(command, explained[0], explained[0]!.sentences);
        else printList(command, { values: explained, columns, none: 'The type has no fields.' });
      }),
    );
}

const columns = {
  FIELD: (one: Explained) => one.coordinate,
  VISIBILITY: (one: Explained) => one.visibility,
  WHY: (one: Explained) => (one.because.length > 0 ? one.because.join('; ') : (one.reason ?? '')),
  BASIS: (one: Explained) => one.basis ?? '',
};

interface Explained extends FieldAccess {
  readonly coordinate: string;
  readonly sentences: readonly string[];
}

function fieldsNamed(coordinate: string, { catalogues }: Exchange): readonly Field[] {
  const [typeName = '', name] = coordinate.split('.');
  const catalogue: Catalogue | undefined = catalogues.byType.get(typeName);
  if (!catalogue) throw fieldUnknown(coordinate);
  const fields = catalogue.fields.filter((field) => name === undefined || field.name === name);
  if (fields.length === 0) throw fieldUnknown(coordinate);
  return fields;
}

interface Asks {
  readonly viewer: Viewer;
  readonly at: Date;
}

function explain(field: Field, { viewer, at }: Asks): Explained {
  const access = accessTo(field, viewer, at);
  const coordinate = `${field.catalogue}.${field.name}`;
  return { ...access, coordinate, sentences: sentencesOf(access, coordinate) };
}

const seen: Record<FieldAccess['visibility'], string> = {
  SHOWN: 'is shown',
  MASKED: 'is shown masked',
  BY_RECORD: 'is shown on some records',
  WITHHELD: 'is withheld',
};

function sentencesOf(access: FieldAccess, coordinate: string): string[] {
  const lines = [`${coordinate} ${seen[access.visibility]} (level ${access.level}).`];
  lines.push(...access.because.map((why) => `  shown because ${why}`));
  if (access.visibility !== 'SHOWN')
    lines.push(`  otherwise withheld: ${access.reason ?? 'no rule opens it'}`);
  if (access.basis) lines.push(`  basis: ${access.basis}`);
  lines.push(
    `  in filters and orders: ${access.filterable ? 'yes' : 'no'}; found by search: ${access.searchable ? 'yes' : 'no'}`,
  );
  return lines;
}
