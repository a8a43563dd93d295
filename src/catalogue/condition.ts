import { Refusal } from '../base/refusal.ts';

/** One comparison over a record's fields. */
export interface Comparison {
  readonly field: string;
  readonly op: '=' | '!=' | 'in' | 'has' | 'is null' | 'is not null';
  readonly values: readonly string[];
}

/** A condition over one record: any of the groups holds; a group holds when all its comparisons do. */
export interface Condition {
  readonly text: string;
  readonly anyOf: readonly (readonly Comparison[])[];
}

const value = String.raw`"[^"]*"|[^\s,()"]+`;
const comparison = new RegExp(
  String.raw`^([A-Za-z]\w*)\s*(?:(=|!=|has)\s*(${value})|in\s*\(((?:\s*(?:${value})\s*,?)+)\)|is\s+(not\s+)?null)$`,
);

/** Parses the condition language of `when`, `requiredWhen` and grants' row filters; refuses anything else. */
export function parseCondition(text: string): Condition {
  const anyOf = splitOutsideQuotes(text, 'or').map((group) =>
    splitOutsideQuotes(group, 'and').map((part) => parseComparison(part, text)),
  );
  return { text, anyOf };
}

function parseComparison(part: string, whole: string): Comparison {
  const match = comparison.exec(part.trim());
  if (!match) throw cannotReadCondition(whole, part);
  const [, field = '', op, single, list, not] = match;
  if (list) return { field, op: 'in', values: (list.match(new RegExp(value, 'g')) ?? []).map(unquote) };
  if (op) return { field, op: op as Comparison['op'], values: [unquote(single ?? '')] };
  return { field, op: not ? 'is not null' : 'is null', values: [] };
}

function splitOutsideQuotes(text: string, word: 'and' | 'or'): string[] {
  const pieces = text.match(/"[^"]*"|\s+|[^\s"]+/g) ?? [];
  const parts = [''];
  for (const piece of pieces) {
    if (piece.toLowerCase() === word) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

const unquote = (text: string) => text.replace(/^"(.*)"$/, '$1');

/** Names of the fields that a condition reads. */
export function fieldsRead({ anyOf }: Condition): readonly string[] {
  return [...new Set(anyOf.flat().map((one) => one.field))];
}

/** Whether the condition holds for a record given as field name -> text, list of texts, or null. */
export function holds({ anyOf }: Condition, record: Readonly<Record<string, unknown>>): boolean {
  return anyOf.some((group) => group.every((one) => comparisonHolds(one, record[one.field])));
}

function comparisonHolds({ op, values }: Comparison, actual: unknown): boolean {
  if (op === 'is null') return actual == null;
  if (op === 'is not null') return actual != null;
  if (actual == null) return false;
  if (op === 'has') return Array.isArray(actual) && actual.includes(values[0]);
  return op === '!=' ? String(actual) !== values[0] : values.includes(String(actual));
}

const cannotReadCondition = (whole: string, part: string) =>
  new Refusal('CATALOGUE_CONDITION_UNREADABLE', `Cannot read "${part.trim()}" in the condition "${whole}".`, {
    hint: 'Write for example: partyKind = NATURAL_PERSON, or: penaltyKinds has FINE and fineAmount is not null.',
  });
