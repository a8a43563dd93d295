import pg from 'pg';
import { parserOf } from './column-parsers.ts';
import {
  textIn,
  writeJson,
  writeText,
  writeValue,
  type Texts,
  type WriteText,
} from './json-bytes.ts';

const { builtins } = pg.types;

// Of these JSON has the text that PostgreSQL writes, in quotes.
const asTexts: readonly number[] = [
  ...[builtins.TEXT, builtins.VARCHAR, builtins.UUID],
  ...[builtins.DATE, builtins.NUMERIC, builtins.INT8],
];

// Of these as it stands.
const asNumbers: readonly number[] = [builtins.INT2, builtins.INT4];

/** Writes a column's texts as JSON has the values that `parserOf` makes of them; `type` is PostgreSQL's number. */
export function columnJson(type: number): WriteText {
  if (asTexts.includes(type)) return writeText;
  if (asNumbers.includes(type)) return (to, texts, n) => writeJson(to, bytesOf(texts, n));
  const parse = parserOf(type);
  return (to, texts, n) => writeValue(to, parse(textIn(texts, n)));
}

const bytesOf = ({ bytes, starts, lengths }: Texts, n: number): Buffer =>
  bytes.subarray(starts[n], starts[n]! + lengths[n]!);
