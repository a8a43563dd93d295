import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Refusal } from '../../src/base/refusal.ts';
import type { Problem } from '../../src/catalogue/check.ts';
import { checks } from '../../src/catalogue/check.ts';
import { adviceOn, loadCatalogues } from '../../src/catalogue/load.ts';
import { mistakes } from './mistakes.ts';
import { fixture, withSchema } from './schema-folder.ts';

const penalties = 'departments/credit-office/penalty-decisions.graphql';
const enterprises = 'departments/market-regulation/enterprises.graphql';
const language = 'directives.graphql';

function problemsOf(files: Readonly<Record<string, string>>): readonly Problem[] {
  return withSchema(files, (dir) => {
    try {
      loadCatalogues(dir);
      return [];
    } catch (error) {
      if (error instanceof Refusal) return error.facts['problems'] as readonly Problem[];
      throw error;
    }
  });
}

const cases = mistakes.map(([rule, from, to, line, says]) => ({ rule, from, to, line, says }));

const lineOf = (text: string, part: string) =>
  text.slice(0, text.lastIndexOf(part)).split('\n').length;

describe('a mistake in a declaration', () => {
  test.each(cases)('$rule: $from -> $to', ({ rule, from, to, line, says }) => {
    const good = fixture(penalties);
    expect(good).toContain(from);
    const bad = good.replace(from, () => to);
    const found = problemsOf({ [penalties]: bad }).filter((problem) => problem.rule === rule);

    expect(found.map(({ sentence }) => sentence).join('\n')).toContain(says);
    expect(found.map((problem) => problem.line)).toContain(lineOf(bad, line));
    expect(found.every(({ file }) => file.endsWith(penalties))).toBe(true);
  });

  test('a catalogue declared twice is named by code, type and root field', () => {
    const copy = fixture(enterprises).replaceAll('market-regulation', 'credit-office');
    const found = problemsOf({ 'departments/credit-office/copy.graphql': copy });

    const said = found.map(({ sentence }) => sentence).join('\n');
    expect(said).toContain('another catalogue code enterprises');
    expect(said).toContain('Another catalogue is stored as enterprises');
    expect(said).toContain('copy.graphql:2');
    expect(said).toContain('another type Enterprise ');
    expect(said).toContain('another root field enterprises');
  });

  test.each([
    ['departments/finance/empty.graphql', 'enum A { "甲" A }', 'declares no catalogue'],
    ['departments/finance/bare.graphql', 'type Bare { a: Int }', 'Bare has no @catalogue'],
    ['departments/stray.graphql', fixture(enterprises), 'schema/departments/<owner>/'],
    ['elsewhere/market-regulation/e.graphql', fixture(enterprises), 'schema/departments/<owner>/'],
    ['fees.graphql', fixture(enterprises), 'Move this catalogue to schema/departments/<owner>/'],
  ])('%s is refused where it stands', (path, text, says) => {
    expect(
      problemsOf({ [path]: text })
        .map(({ sentence }) => sentence)
        .join('\n'),
    ).toContain(says);
  });

  test('the key of a catalogue may not be a masked field alone', () => {
    const masked = fixture(enterprises)
      .replace('key: ["creditCode"]', 'key: ["name"]')
      .replace('name: String!', 'name: String! @mask(rule: KEEP_ENDS, when: "creditCode is null")');
    expect(
      problemsOf({ [enterprises]: masked })
        .map(({ sentence }) => sentence)
        .join('\n'),
    ).toContain('masked and the only key');
  });
});

describe('advice', () => {
  const advised = fixture(penalties)
    .replace('"罚款 / Fine"', '"Fine"')
    .replace('level: ON_REQUEST', 'level: NON_DISCLOSED')
    .replace('@sharing(type: CONDITIONAL)', '@mask(rule: KEEP_ENDS)');

  test('is given with the place, and stops nothing', () => {
    const given = withSchema({ [penalties]: advised }, adviceOn);
    expect(given.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('PenaltyKind.FINE has no Chinese label'),
      expect.stringContaining('legalRepresentative is shown to nobody'),
    ]);
    expect(given[0]?.line).toBe(lineOf(advised, '  FINE'));
    expect(problemsOf({ [penalties]: advised })).toEqual([]);
  });

  test('the shipped schema needs none', () => {
    expect(adviceOn('schema')).toEqual([]);
  });
});

describe('a code list', () => {
  const listed = fixture(penalties).replace(
    'title: "行政相对人类别"',
    'title: "行政相对人类别", codes: "kinds"',
  );

  test.each([
    ['code,name,value\n1,法人,LEGAL_PERSON\n2,自然人,PERSON\n', 'means PERSON, which is no value'],
    ['code,name\n1,法人\n1,自然人\n', 'has the code 1 twice'],
    ['code,title\n1,法人\n', 'entry 1 has no code or no name'],
    ['code,name\n1,法人,extra\n', 'Cannot read the code list'],
  ])('%j is refused', (csv, says) => {
    const files = { [penalties]: listed, 'codes/kinds.csv': csv };
    expect(() => withSchema(files, loadCatalogues)).toThrow(says);
  });

  test('is found by name', () => {
    const files = { [penalties]: listed, 'codes/kinds.csv': 'code,name\n1,法人\n2,自然人\n' };
    expect(withSchema(files, loadCatalogues).codeLists.get('kinds')?.codes.get('2')).toBe('自然人');
  });
});

describe('the language', () => {
  test.each([
    ['@mask', '@hide', 'Nothing carries out @hide'],
    ['@unpublished', '@secret', 'must declare @unpublished('],
    ['when: String', 'unless: String', 'must declare @mask(rule, when)'],
  ])('%s may not be renamed to %s, even with all its uses', (from, to, says) => {
    const good = withSchema({}, (dir) => readFileSync(join(dir, language), 'utf8'));
    const renamed = {
      [language]: good.replaceAll(from, to),
      [penalties]: fixture(penalties).replaceAll(from, to),
    };
    expect(
      problemsOf(renamed)
        .map(({ sentence }) => sentence)
        .join('\n'),
    ).toContain(says);
  });
});

describe('declarations without a fault', () => {
  test('the small schema and the shipped schema have none', () => {
    expect(problemsOf({})).toEqual([]);
    expect(loadCatalogues('schema').all.length).toBeGreaterThanOrEqual(9);
  });

  test.each([
    [
      'an id that is written down',
      '  "当前状态',
      '  id: ID! @disclosure(level: OPEN)\n  "当前状态',
    ],
    ['a field without @column', '@column(title: "公示截止期", code: "CF_GSJZQ")', ''],
    ['a field without description', '"公示截止期 / Published until"', ''],
    [
      'a list of one written without brackets',
      '@index(fields: ["decidedOn"])',
      '@index(fields: "decidedOn")',
    ],
    ['a column for a reference', 'party: Enterprise', 'party: Enterprise @column(title: "企业")'],
    [
      'an open basis',
      'decidedOn: Date! @disclosure(level: OPEN)',
      'decidedOn: Date! @disclosure(level: OPEN, basis: "行政处罚法 第四十八条")',
    ],
    [
      'a deprecated field',
      'status: String',
      'status: String @deprecated(reason: "no longer in the standard")',
    ],
  ])('%s is fine', (_what, from, to) => {
    const changed = fixture(penalties).replace(from, to);
    expect(changed).not.toBe(fixture(penalties));
    expect(problemsOf({ [penalties]: changed })).toEqual([]);
  });

  test('every rule has a case here', () => {
    const tried = new Set([...mistakes.map(([rule]) => rule), 'languageComplete']);
    expect(checks.length).toBe(tried.size);
  });
});
