import { describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import { compile } from '../../src/base/statement.ts';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import type { Catalogue, Field } from '../../src/catalogue/model.ts';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import { planConnection } from '../../src/query/plan/connection.ts';
import type { Selection } from '../../src/query/question.ts';
import { app, auditor, citizen, officerOf, platform } from '../support/viewers.ts';

const catalogues = loadCatalogues('schema');
const at = new Date('2026-11-22T04:00:00Z');

/** The SQL of a page with every field of a catalogue, and what it says is withheld. */
function everything(catalogue: Catalogue, viewer: Viewer) {
  const withheld: string[] = [];
  const select: Selection = [
    { kind: 'WITHHELD', key: 'withheld' },
    ...catalogue.fields.map((field) => ({ kind: 'FIELD', key: field.name, field }) as const),
  ];
  const plan = planConnection(
    {
      catalogue,
      parts: [
        { kind: 'NODES', key: 'nodes', select },
        { kind: 'TOTAL_COUNT', key: 'n' },
      ],
    },
    {
      asking: {
        viewer,
        at,
        db: { pool: {} as pg.Pool },
        catalogues,
        cursorKey: Buffer.from('key'),
        note: ({ coordinate }) => withheld.push(coordinate),
      },
      given: { values: {}, today: '2026-11-22' },
      today: '2026-11-22',
      depth: 0,
    },
  );
  return { sql: compile(plan.nested()).text, withheld };
}

const selects = (sql: string, column: string) => sql.includes(`"t0"."${column}"`);
const unseen = ({ disclosure }: Field) => disclosure.level !== 'OPEN';

describe.each([
  ['anonymous', citizen],
  ['app', app],
  ['platform', platform],
  ['auditor', auditor],
])('the SQL for %s', (_name, viewer) => {
  test.each(catalogues.all.map((one) => [one.code, one] as const))(
    'never mentions a withheld field or the text behind a mask (%s)',
    (_code, catalogue) => {
      const { sql, withheld } = everything(catalogue, viewer);
      const closed = catalogue.fields.filter(unseen);
      const masked = catalogue.fields.filter((field) => field.mask && !unseen(field));

      expect(
        closed.filter((field) => selects(sql, field.storage.column)).map((field) => field.name),
      ).toEqual([]);
      expect(
        masked.filter((field) => selects(sql, field.storage.column)).map((field) => field.name),
      ).toEqual([]);
      expect(withheld).toEqual(closed.map((field) => `${catalogue.typeName}.${field.name}`));
    },
  );
});

test('an officer of another department selects what is not shared only through the condition of ownership', () => {
  const penalties = catalogues.byCode.get('penalty-decisions')!;
  const { sql } = everything(penalties, officerOf('market-regulation'));
  const owned = String.raw`CASE WHEN \(\("t0"."_owner" = \$\d+ OR "t0"."_submitter" = \$\d+\)\) THEN `;

  for (const field of penalties.fields.filter((one) => one.sharing.type !== 'UNCONDITIONAL')) {
    const column = `"t0"."${field.storage.column}"`;
    const all = sql.split(column).length - 1;
    const guarded =
      sql.match(new RegExp(owned + column.replaceAll('.', String.raw`\.`), 'g'))?.length ?? 0;
    expect([field.name, all]).toEqual([field.name, guarded]);
  }
});
