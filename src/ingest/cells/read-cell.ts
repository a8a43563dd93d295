import type { Field } from '../../catalogue/model.ts';
import { isFault, textOf, type Cell, type CellFault } from '../cell.ts';
import { wrong, type Finding } from '../issue.ts';
import { readCreditCode, readRegionCode } from './codes.ts';
import { readDate, readDateTime } from './dates.ts';
import { readLabel, readLabels } from './labels.ts';
import { readBoolean, readDecimal, readInt, readMoney } from './numbers.ts';
import { isBlankMark, refused, type Read, type Reading } from './read.ts';
import { longerThan, readText } from './texts.ts';

const nothing: Read = { value: null };

// No number, date, code or label is longer, and what reads them need not be quick at more.
const longestValue = 1_000;

/** Reads one cell as its field's type asks; the one list of types and their readers. */
export function readCell(cell: Cell, reading: Reading): Read {
  if (isFault(cell)) return refused(faultFinding(cell));
  const text = textOf(cell);
  if (text === null) return nothing;
  if (reading.field.subjectChoice && text === '企业选择不公示')
    return { value: null, chosen: true, answered: true };
  if (reading.field.list)
    return readList(Array.isArray(cell) ? cell : splitList(text, reading.field), reading);
  return readOne(text, reading);
}

function readOne(text: string, reading: Reading): Read {
  const { type } = reading.field;
  if (type === 'String' || type === 'ID') return readText(text, reading);
  if (text.length > longestValue) return refused(longerThan(longestValue));
  if (isBlankMark(text) && type !== 'Boolean') return nothing;
  switch (type) {
    case 'Enum':
      return readLabel(text, reading);
    case 'Money':
      return readMoney(text, reading.target?.unit ?? reading.field.column.unit);
    case 'Date':
      return readDate(text, reading.serialDates);
    case 'DateTime':
      return readDateTime(text, reading.serialDates);
    case 'CreditCode':
      return readCreditCode(text);
    case 'RegionCode':
      return readRegionCode(text);
    case 'Int':
      return readInt(text);
    case 'Decimal':
      return readDecimal(text);
    case 'Boolean':
      return readBoolean(text);
  }
}

function readList(parts: readonly string[], reading: Reading): Read {
  const written = parts.map((part) => part.trim()).filter(Boolean);
  if (reading.field.type === 'Enum') return readLabels(written, reading);
  const reads = written.map((part) =>
    readOne(part, { ...reading, field: { ...reading.field, list: false } }),
  );
  const findings = reads.flatMap((read) => read.findings ?? []);
  const values = reads
    .map((read) => read.value)
    .filter((value) => value !== null)
    .map(String);
  return { value: values.length > 0 ? values : null, findings };
}

/** Lists of texts stand one a line, whose parts may be set apart by ; themselves; or they are a JSON list. */
function splitList(text: string, field: Field): readonly string[] {
  const listed = field.type === 'String' && text.startsWith('[') ? jsonList(text) : undefined;
  if (listed) return listed;
  const oneALine =
    field.type === 'String' && (/\n/.test(text) || /one a line/.test(field.description));
  return text.split(oneALine ? /\r?\n|\|/ : /[;；|\n\r]/);
}

function jsonList(text: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const listed = Array.isArray(value) && value.every((one) => typeof one === 'string');
    return listed ? value : undefined;
  } catch {
    return undefined;
  }
}

function faultFinding({ fault, address }: CellFault): Finding {
  const at = address ? ` (${address})` : '';
  switch (fault) {
    case 'FORMULA':
      return wrong(
        'INGEST_FORMULA',
        `单元格${at}是公式，请粘贴为数值`,
        `The cell${at} holds a formula; paste its value instead.`,
      );
    case 'EXCEL_ERROR':
      return wrong(
        'INGEST_EXCEL_ERROR',
        `单元格${at}是错误值`,
        `The cell${at} holds an error of the spreadsheet.`,
      );
    case 'NUMBER_TOO_LONG':
      return wrong(
        'INGEST_NUMBER_LOST_DIGITS',
        `单元格${at}的数字超过15位，已失真，请按文本填写`,
        `The number${at} has more than 15 digits and has lost some; write it as text.`,
      );
    case 'NESTED':
      return wrong(
        'INGEST_VALUE_NESTED',
        '应为一个值或一列值',
        'A value or a list of values is expected, not an object.',
      );
  }
}
