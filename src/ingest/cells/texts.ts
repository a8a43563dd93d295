import type { Field } from '../../catalogue/model.ts';
import { wrong, type Finding } from '../issue.ts';
import { readDepartmentCode, readListed } from './codes.ts';
import { refused, type Read, type Reading } from './read.ts';

const longest = 20_000;

/** Reads free text, document numbers, and codes that are texts. */
export function readText(text: string, { field, codes }: Reading): Read {
  const clean = /[\0-\x08\x0B-\x1F\x7F]/.test(text) ? withoutControls(text) : text.trim();
  if (clean.length > longest) return refused(longerThan(longest));
  if (isDocumentNumber(field)) return { value: normaliseDocumentNumber(clean) };
  if (codes) return readListed(clean, codes);
  return isDepartmentCode(field) ? readDepartmentCode(clean) : { value: clean };
}

const withoutControls = (text: string) =>
  text
    .replace(/\r\n?/g, '\n') // a line ends alike in every format of file
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g, '')
    .trim();

/** 市场【2019】1号, 市场(2019)1号 -> 市场〔2019〕1号 (GB/T 9704: 年份用六角括号). */
export function normaliseDocumentNumber(text: string): string {
  return text
    .replace(
      /[[［(（﹝【〔{]\s*([0-9０-９]{4})\s*[\]］)）﹞】〕}]/g,
      (_, year: string) => `〔${year.normalize('NFKC')}〕`,
    )
    .replace(/\s*(〔\d{4}〕)\s*/g, '$1');
}

const isDocumentNumber = ({ name, column }: Field) =>
  name === 'documentNumber' || /(文号|文书号)$/.test(column.title);

const isDepartmentCode = ({ column }: Field) => /统一社会信用代码$/.test(column.title);

export const longerThan = (most: number): Finding =>
  wrong('INGEST_TEXT_TOO_LONG', `文字超过${most}字`, `The text has more than ${most} characters.`);
