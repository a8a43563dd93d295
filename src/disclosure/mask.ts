import { holds } from '../catalogue/condition.ts';
import type { Catalogue, Field } from '../catalogue/model.ts';
import { keepEnds, maskIdentityNumber, maskName } from './mask-name.ts';
import { maskText } from './mask-text.ts';

/** A record's values by field name: text, number, boolean, list of texts, or null. */
export type RecordValues = Readonly<Record<string, unknown>>;

/** For every masked field of the catalogue, what those see who may see only the masked rendition. */
export function shownValues(catalogue: Catalogue, record: RecordValues): Record<string, unknown> {
  const masked = catalogue.fields.filter((field) => field.mask);
  if (masked.length === 0) return {};
  const own = {
    names: personalNames(catalogue, record),
    numbers: personalNumbers(catalogue, record),
  };
  return Object.fromEntries(masked.map((field) => [field.name, shownValue(field, record, own)]));
}

/** Whether the field's mask covers its value in this record. */
export function isMasked(field: Field, record: RecordValues): boolean {
  return (
    field.mask !== undefined && (field.mask.when === undefined || holds(field.mask.when, record))
  );
}

type Own = Parameters<typeof maskText>[1];

function shownValue(field: Field, record: RecordValues, own: Own): unknown {
  const value = record[field.name] ?? null;
  if (value === null || !isMasked(field, record)) return value;
  if (Array.isArray(value))
    return value.map((one) => maskedText(field, String(one), own)).filter((one) => one !== null);
  return maskedText(field, String(value), own);
}

function maskedText(field: Field, text: string, own: Own): string | null {
  switch (field.mask?.rule) {
    case 'PERSON_NAME':
      return maskName(text);
    case 'IDENTITY_NUMBER':
      return maskIdentityNumber(text);
    case 'KEEP_ENDS':
      return keepEnds(text);
    case 'PERSONAL_TEXT':
      return maskText(text, own);
    default:
      return null;
  }
}

const nameTitle = /(法定代表人|负责人|经营者|投资人|姓名|联系人|自然人|股东)$/;

function personalNames(catalogue: Catalogue, record: RecordValues): string[] {
  return catalogue.fields
    .filter(
      (field) =>
        isPersonName(field, record) || (isPrivate(field) && nameTitle.test(field.column.title)),
    )
    .map((field) => record[field.name])
    .filter((name): name is string => typeof name === 'string' && name.trim().length >= 2);
}

const isPersonName = (field: Field, record: RecordValues) =>
  field.mask?.rule === 'PERSON_NAME' && isMasked(field, record);

function personalNumbers(catalogue: Catalogue, record: RecordValues): string[] {
  return catalogue.fields
    .filter((field) => isPrivate(field) || field.mask?.rule === 'IDENTITY_NUMBER')
    .map((field) => record[field.name])
    .filter(
      (value): value is string => typeof value === 'string' && /^[\dA-Za-z]{6,}$/.test(value),
    );
}

const isPrivate = (field: Field) =>
  field.type === 'String' &&
  !field.list &&
  field.disclosure.level !== 'OPEN' &&
  field.disclosure.reason === 'PERSONAL_PRIVACY';
