import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { mappingInFile, mappingNamed, ownMappings } from '../../src/ingest/mapping.ts';

const { byCode } = loadCatalogues('schema');
const penalties = byCode.get('penalty-decisions')!;
const folder = mkdtempSync(join(tmpdir(), 'mulu-mapping-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(ownMappings().map((mapping) => [mapping.name, mapping.catalogue]))(
  '%s names only fields of %s',
  (name, catalogue) => {
    expect(mappingNamed(name, byCode.get(catalogue)!)).toMatchObject({ name });
  },
);

describe('a mapping file of the operator', () => {
  const read = (content: string) => {
    const path = join(folder, 'mine.json');
    writeFileSync(path, content);
    return mappingInFile(path, penalties);
  };

  test('is used like one of ours', () => {
    const mapping = read(
      '{"catalogue":"penalty-decisions","layout":"own","columns":{"谁":"partyName"}}',
    );
    expect(mapping).toMatchObject({ name: 'mine', layout: 'own', recognise: false });
  });

  test.each([
    ['not JSON', '{', 'not well-formed JSON'],
    ['no object', '[]', 'not a JSON object'],
    ['no catalogue', '{"columns":{}}', 'names no catalogue'],
    ['no columns', '{"catalogue":"penalty-decisions"}', 'has no columns'],
    [
      'an unknown part',
      '{"catalogue":"penalty-decisions","columns":{},"script":"x"}',
      'unknown part "script"',
    ],
    [
      'a field that is not there',
      '{"catalogue":"penalty-decisions","columns":{"a":"nothing"}}',
      'no field "nothing"',
    ],
    [
      'a column without a field',
      '{"catalogue":"penalty-decisions","columns":{"a":{}}}',
      'neither a field name',
    ],
    [
      'a constant without a value',
      '{"catalogue":"penalty-decisions","columns":{},"constants":[{"field":"facts"}]}',
      'a constant needs',
    ],
    [
      'another catalogue',
      '{"catalogue":"enterprises","columns":{}}',
      'made for the catalogue enterprises',
    ],
  ])('is refused with %s', (_what, content, sentence) => {
    expect(() => read(content)).toThrow(
      expect.objectContaining({
        code: 'INGEST_MAPPING_WRONG',
        message: expect.stringContaining(sentence),
      }),
    );
  });
});
