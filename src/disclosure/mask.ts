import { holds } from '../catalogue/condition.ts';
import type { Catalogue, Field } from '../catalogue/model.ts';
import { keepEnds, maskIdentityNumber, maskName } from './mask-name.ts';
import { maskText } from './mask-text.ts';

/** A record's values by field name: text, number, boolean, list of texts, or null. */
export type RecordValues = Readonly<Record<string, unknown>>;

/** For every masked field of the catalogue, what those see who may see only the masked rendition. */
export function shownValues(catalogue: Catalogue, record: RecordValues): Record<string, unknown> {
  const { masked, names, numbers } = maskingOf(catalogue);
  if (masked.length === 0) return {};
  const own = { names: names(record), numbers: numbers(record) };
  const shown: Record<string, unknown> = {};
  for (const field of masked) shown[field.name] = shownValue(field, record, own);
  return shown;
}

/** What masking a catalogue's records needs to know of its fields. */
interface Masking {
  readonly masked: readonly Field[];
  /** The names and numbers of persons that a record states, which are hidden in its texts, too. */
  readonly names: (record: RecordValues) => string[];
  readonly numbers: (record: RecordValues) => string[];
}

const maskings = new WeakMap<Catalogue, Masking>();

function maskingOf(catalogue: Catalogue): Masking {
  const known = maskings.get(catalogue);
  if (known) return known;
  const { fields } = catalogue;
  const masking = {
    masked: fields.filter((field) => field.mask),
    names: personalNames(fields),
    numbers: personalNumbers(fields),
  };
  maskings.set(catalogue, masking);
  return masking;
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

function personalNames(fields: readonly Field[]): Masking['names'] {
  const named = fields
    .map((field) => ({ field, always: isPrivate(field) && nameTitle.test(field.column.title) }))
    .filter(({ field, always }) => always || field.mask?.rule === 'PERSON_NAME');
  return (record) =>
    named
      .filter(({ field, always }) => always || isMasked(field, record))
      .map(({ field }) => record[field.name])
      .filter((name): name is string => typeof name === 'string' && name.trim().length >= 2);
}

function personalNumbers(fields: readonly Field[]): Masking['numbers'] {
  const numbered = fields.filter(
    (field) => isPrivate(field) || field.mask?.rule === 'IDENTITY_NUMBER',
  );
  return (record) =>
    numbered
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
