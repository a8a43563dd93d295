import { Big } from 'big.js';
import type { Catalogue, Field } from '../catalogue/model.ts';
import { doubtful, type Finding } from './issue.ts';
import type { Value } from './cells/read.ts';

interface AmountFinding {
  readonly field: Field;
  readonly finding: Finding;
}

type Values = Readonly<Record<string, Value>>;

/** Compares each amount with what the record's texts say of it: "罚款300元" against a fine of 0.03 万元. */
export function amountFindings({ fields }: Catalogue): (values: Values) => AmountFinding[] {
  const texts = fields.filter((field) => field.type === 'String' && !field.list);
  const named = fields
    .filter((field) => field.type === 'Money' && !field.list)
    .flatMap((field) => {
      const word = amountWord.exec(field.column.title)?.[1];
      return word ? [{ field, word }] : [];
    });
  const contradicted = ({ name }: Field, word: string, values: Values) => {
    if (values[name] === null) return false;
    const said = texts.flatMap((other) => amountsAfter(word, values[other.name]));
    if (said.length === 0) return false;
    const stored = new Big(String(values[name]));
    const sum = said.reduce((total, one) => total.plus(one), new Big(0));
    return !said.some((one) => one.eq(stored)) && !sum.eq(stored);
  };
  return (values) =>
    named
      .filter(({ field, word }) => contradicted(field, word, values))
      .map(({ field }) => ({ field, finding: contradiction }));
}

const amountWord = /^(\p{Script=Han}{2,6}?)(?:金额|数额|总额)/u;

function amountsAfter(word: string, text: Value | undefined): Big[] {
  if (typeof text !== 'string' || !text.includes(word)) return [];
  const pattern = new RegExp(
    `${word}(?:金额)?(?:人民币)?[:：]?\\s*([\\d,，]*\\.?\\d+)\\s*(万元|元)(?!以|至|到|-)`,
    'g',
  );
  return [...text.normalize('NFKC').matchAll(pattern)].map(([, number = '0', unit]) =>
    new Big(number.replace(/[,，]/g, '')).times(unit === '万元' ? 10_000 : 1),
  );
}

const contradiction = doubtful(
  'INGEST_AMOUNT_CONTRADICTED',
  '金额与文字中所写的不一致',
  'The amount is not the one that the text states.',
);
