import { holds } from '../catalogue/condition.ts';
import type { Catalogue, CodeList, Field } from '../catalogue/model.ts';
import { textOf, type Cell } from './cell.ts';
import { readCell } from './cells/read-cell.ts';
import type { Read, Value } from './cells/read.ts';
import { amountFindings } from './amounts-in-text.ts';
import type { Draft } from './draft.ts';
import type { Target } from './header.ts';
import { wrong, type Finding, type Issue } from './issue.ts';
import { isRequired, type Layout } from './layout.ts';
import { ownerOf, type Owning } from './ownership.ts';

export type Values = Record<string, Value>;

/** A row that was read: its values, what was found, and how exactly its amounts are printed. */
export interface Validated {
  readonly line: number;
  readonly values: Values;
  readonly chosen: readonly string[];
  readonly owner: string;
  readonly roundedBy: number;
  readonly issues: readonly Issue[];
}

export interface Rules {
  readonly layout: Layout;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly owning: Owning;
  readonly serialDates: boolean;
}

/**
 * How rows of a layout are judged: field by field, then as a record; every fault of a row is reported at once. What
 * does not depend on the row is settled here, once.
 */
export function validating(rules: Rules): (draft: Draft) => Validated {
  const { catalogue } = rules.layout;
  const readers = catalogue.fields.map((field) => fieldReader(field, rules));
  const blank = Object.fromEntries(catalogue.fields.map(({ name }) => [name, null]));
  const addEditions = editions(catalogue);
  const missing = missingFields(rules.layout);
  const contradictions = amountFindings(catalogue);
  return (draft) => {
    const reads = readers.map((read) => read(draft));
    const values: Values = { ...blank };
    catalogue.fields.forEach(({ name }, i) => (values[name] = reads[i]!.value));
    addEditions(values, draft);
    const ownership = ownerOf(values, rules.owning);
    if (catalogue.recordOwner) values[catalogue.recordOwner] = ownership.value;
    const issues: Issue[] = draft.surplus ? [issueOf(tooManyCells, undefined, draft)] : [];
    const find = (finding: Finding, field: Field | undefined) =>
      issues.push(issueOf(finding, field, draft));
    catalogue.fields.forEach((field, i) => reads[i]!.findings?.forEach((one) => find(one, field)));
    missing(values, reads).forEach((field) => find(empty, field));
    ownership.findings.forEach((finding) => find(finding, ownership.field));
    contradictions(values).forEach(({ field, finding }) => find(finding, field));
    const chosen = catalogue.fields.filter((_field, i) => reads[i]!.chosen).map(({ name }) => name);
    const roundedBy = reads.reduce(
      (least, read) => Math.min(least, read.roundedBy ?? least),
      Infinity,
    );
    return { line: draft.line, values, chosen, owner: ownership.owner, roundedBy, issues };
  };
}

const nothing: Read = { value: null };

type Reader = (draft: Draft) => Read;

function fieldReader(field: Field, rules: Rules): Reader {
  const readers = new Map<Target | undefined, CellReader>();
  return (draft) => {
    const said = draft.cells.get(field.name);
    if (!said || said.cell === null || said.cell === '') return nothing;
    let reader = readers.get(said.target);
    if (!reader) readers.set(said.target, (reader = cellReader(field, said.target, rules)));
    return reader(said.cell, draft);
  };
}

type CellReader = (cell: Cell, draft: Draft) => Read;

const mostRemembered = 4096;

/** Reads the cells of one column; dates, labels, codes and amounts repeat, and what they mean is remembered. Texts do not. */
function cellReader(
  field: Field,
  target: Target | undefined,
  { layout, codeLists, serialDates }: Rules,
): CellReader {
  const enumType = layout.catalogue.enums.find((one) => one.name === field.enumName);
  const codes = codeLists.get(target?.codes ?? field.column.codes ?? '');
  const repeats = field.type !== 'String' || codes !== undefined;
  const known = new Map<Cell, Read>();
  return (cell, draft) => {
    const before = repeats ? known.get(cell) : undefined;
    if (before) return before;
    let byItself = repeats && typeof cell === 'string';
    const otherTexts = () => {
      byItself = false;
      return otherTextsOf(field, draft);
    };
    const read = readCell(cell, { field, target, enumType, codes, serialDates, otherTexts });
    if (byItself && known.size < mostRemembered) known.set(cell, read);
    return read;
  };
}

const otherTextsOf = (field: Field, draft: Draft) =>
  [...draft.cells]
    .filter(([name]) => name !== field.name)
    .map(([, { cell }]) => textOf(cell) ?? '');

const followers = ['Code', 'Edition', 'Note'] as const;

/**
 * Where a catalogue keeps, beside a coded field, the code as written (xCode), the edition of its list (xEdition) or the
 * rest of an open label (xNote), they follow from the coded cell.
 */
function editions({ fields }: Catalogue): (values: Values, draft: Draft) => void {
  const names = new Set(fields.map(({ name }) => name));
  const followed = fields.filter(({ name }) =>
    followers.some((suffix) => names.has(name + suffix)),
  );
  return (values, draft) => {
    for (const { name, column } of followed) {
      const said = draft.cells.get(name);
      const [text, list] = [textOf(said?.cell), said?.target?.codes ?? column.codes];
      if (text === null || !list) continue;
      const follower = {
        Code: text,
        Edition: /-(\d{4}|elsewhere)$/.exec(list)?.[1],
        Note: /^[^-－—]+[-－—]+(.+)$/.exec(text)?.[1],
      };
      for (const suffix of followers) {
        if (values[name + suffix] === null) values[name + suffix] = follower[suffix] ?? null;
      }
    }
  };
}

/** Which fields a row should have filled and did not. */
function missingFields({
  catalogue,
  mapping,
}: Layout): (values: Values, reads: readonly Read[]) => Field[] {
  const own = mapping?.layout === 'own';
  const alwaysRequired = catalogue.fields.map((field) => isRequired(field, mapping));
  return (values, reads) =>
    catalogue.fields.filter((field, i) => {
      if (values[field.name] !== null) return false;
      const { findings, answered } = reads[i]!;
      if (findings?.some((one) => one.severity === 'ERROR')) return false;
      if (!field.nullable) return field.name !== catalogue.recordOwner;
      return !answered && (alwaysRequired[i]! || requiredHere(field, values, own));
    });
}

const requiredHere = (field: Field, values: Values, own: boolean) =>
  !own && field.column.requiredWhen !== undefined && holds(field.column.requiredWhen, values);

const tooManyCells = wrong(
  'INGEST_ROW_TOO_LONG',
  '单元格多于表头列数，可能有未加引号的分隔符',
  'The row has more cells than the header; a separator may stand unquoted.',
);

const empty = wrong('INGEST_VALUE_MISSING', '必填项为空', 'A required value is missing.');

/** The issue that a finding about a field makes, under the header by which the file names it. */
export function issueOf(finding: Finding, field: Field | undefined, draft: Draft): Issue {
  const column = field && (draft.cells.get(field.name)?.header ?? field.column.title);
  return { line: draft.line, column, field: field?.name, ...finding };
}
