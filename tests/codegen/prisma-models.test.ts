import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { platformTables } from '../../src/catalogue/checks/tables-distinct.ts';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { prismaModels } from '../../src/codegen/prisma-models.ts';
import { indexesOf } from '../../src/codegen/table-indexes.ts';
import { withSchema } from '../catalogue/schema-folder.ts';

const small = withSchema({}, loadCatalogues);
const shipped = loadCatalogues('schema');
const model = (type: string) =>
  new RegExp(`model ${type} \\{\n([^}]*)\n\\}`).exec(prismaModels(small))![1]!;
const lines = (type: string) =>
  model(type)
    .split('\n')
    .map((line) => line.trim().replace(/ +/g, ' '));

describe('a catalogue as a Prisma model', () => {
  test.each([
    'documentNumber String @map("document_number")',
    'partyKind String @map("party_kind")',
    'penaltyKinds String[] @map("penalty_kinds")',
    'fineAmount Decimal? @map("fine_amount") @db.Decimal(20, 2)',
    'decidedOn DateTime @map("decided_on") @db.Date',
    'status String?',
    'sysStatus String @map("_status")',
    'sysSubmittedAt DateTime @map("_submitted_at") @db.Timestamptz(6)',
    '@@map("penalty_decisions")',
  ])('has the line %s', (line) => {
    expect(lines('PenaltyDecision')).toContain(line);
  });

  test('keeps the masked rendition of a field beside it', () => {
    expect(lines('PenaltyDecision')).toContain(
      'partyName__shown String? @map("party_name__shown")',
    );
  });

  test('has no column for a reference', () => {
    expect(model('PenaltyDecision')).not.toMatch(/\n +party /);
  });
});

describe('the indexes of a catalogue', () => {
  const of = (type: string) =>
    indexesOf(small.byType.get(type)!).map(({ fields }) => fields.join(' '));

  test.each([
    ['pages without an order', 'sysStatus id'],
    ['pages in a declared order', 'decidedOn id sysStatus'],
    ['pages in the order of a masked field, raw', 'partyName id sysStatus'],
    ['pages in the order of a masked field, as shown', 'partyName__shown id sysStatus'],
    ['what points to one enterprise, the newest first', 'partyCode decidedOn id sysStatus'],
    ['look-up by key', 'documentNumber authorityCode'],
    ["an owner's records", 'sysOwner sysStatus id'],
    ['a batch', 'sysBatch'],
    ['search', 'sysGrams'],
  ])('serve %s', (_what, fields) => {
    expect(of('PenaltyDecision')).toContain(fields);
  });

  test('find the texts of a region by both at once', () => {
    const index = indexesOf(shipped.byType.get('Enterprise')!).find(({ gin }) => gin)!;
    expect(index.fields).toEqual(['regionCode', 'sysGrams']);
    expect(prismaModels(shipped)).toContain(
      String.raw`@@index([regionCode(ops: raw("\"text_ops\"")), sysGrams], type: Gin, map: "enterprises__region_code__grams_ix")`,
    );
  });

  test('have names of their own that PostgreSQL does not cut', () => {
    const names = shipped.all.flatMap((catalogue) => indexesOf(catalogue).map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length > 63)).toEqual([]);
  });
});

test("the platform's own tables and models are known to the rule that keeps them free", () => {
  const files = ['platform', 'publication', 'following', 'audit'];
  const text = files.map((file) => readFileSync(`prisma/${file}.prisma`, 'utf8')).join('\n');
  const models = [...text.matchAll(/^model (\w+) \{[^}]*@@map\("(\w+)"\)/gm)];
  expect(Object.fromEntries(models.map(([, name, table]) => [table, name]))).toEqual(
    platformTables,
  );
});
