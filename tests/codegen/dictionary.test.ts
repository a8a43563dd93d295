import { expect, test } from '@jest/globals';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { dictionary } from '../../src/codegen/dictionary/dictionary.ts';
import { withSchema } from '../catalogue/schema-folder.ts';

const small = withSchema({}, loadCatalogues);
const text = dictionary(small);

test.each([
  ['its department', '## credit-office'],
  ['its title and type', '### 行政处罚决定 PenaltyDecision'],
  ['its deadline with the basis', 'decidedOn + 7 个工作日 working days（国办发〔2015〕1号）'],
  [
    'what is never published',
    'partyKind = NATURAL_PERSON：PERSONAL_PRIVACY（政府信息公开条例 第十五条）',
  ],
  [
    'a level, a reason and a basis',
    '依申请公开 ON_REQUEST | PERSONAL_PRIVACY | 政府信息公开条例 第十五条 | 有条件共享 CONDITIONAL',
  ],
  ['a mask with its condition', 'PERSON_NAME (partyKind = NATURAL_PERSON)'],
  ['when a field is required', 'penaltyKinds has FINE'],
  ['where it points', '| `party` | Enterprise | by partyCode |'],
  ['what points to it', '| `penalties` | [PenaltyDecision] | by PenaltyDecision.partyCode |'],
  ['the values of its enums', '| `FINE` | 罚款 | 罚款 / Fine |'],
  ['its codes', '| 1 | 有效 |'],
  ['the header of its files', '行政处罚决定书文号,行政相对人名称,行政相对人类别'],
])('the dictionary says of a catalogue %s', (_what, said) => {
  expect(text).toContain(said);
});

test('the dictionary is the same whatever the order of the files', () => {
  const backwards = {
    ...small,
    all: [...small.all].reverse(),
    subgraphs: new Map([...small.subgraphs].reverse()),
  };
  expect(dictionary(backwards)).toBe(text);
});
