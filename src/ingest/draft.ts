import { holds } from '../catalogue/condition.ts';
import { fieldOf, type Field } from '../catalogue/model.ts';
import { textOf, type Cell, type RawRow } from './cell.ts';
import type { Departments, Department } from './departments.ts';
import { headerRepeated } from './errors.ts';
import { foldHeader, type Target } from './header.ts';
import type { Layout } from './layout.ts';

/** What a row says of one field, as written, and the header that said it. */
export interface DraftCell {
  readonly cell: Cell;
  readonly header?: string;
  readonly target?: Target;
}

/** 草稿: a row of the file as fields of the catalogue, nothing judged yet. */
export interface Draft {
  readonly line: number;
  readonly cells: ReadonlyMap<string, DraftCell>;
  /** The row has filled cells beyond its header: somewhere a separator is too many. */
  readonly surplus: boolean;
}

/** Turns rows into drafts; undefined for a row that the mapping says to skip. */
export type Drafting = (row: RawRow, header: readonly string[]) => Draft | undefined;

/** How rows of this layout become drafts. */
export function drafting(layout: Layout, sender: Department, departments: Departments): Drafting {
  let targets: readonly (Target | undefined)[] = [];
  return (row, header) => {
    if (targets.length !== header.length) targets = targetsOf(header, layout);
    if (skipped(row, header, layout)) return undefined;
    const cells = new Map<string, DraftCell>();
    targets.forEach(
      (target, i) =>
        target && put(cells, { cell: row.cells[i] ?? null, header: header[i], target }),
    );
    for (const said of [...cells.values()]) if (implies(said)) follow(cells, said, departments);
    complete(cells, layout, (name) => sourceText(name, row, header) ?? senderText(name, sender));
    const surplus =
      row.cells.length > header.length &&
      row.cells.slice(header.length).some((cell) => textOf(cell) !== null);
    return { line: row.line, cells, surplus };
  };
}

/** For each column its target; where two columns name one field, the catalogue's own name wins. */
function targetsOf(header: readonly string[], layout: Layout): readonly (Target | undefined)[] {
  const targets = header.map((one) => layout.targetOf(one));
  return targets.map((target, i) => {
    const rivals = targets.filter((one) => one && one.field === target?.field);
    if (!target || target.field.list || rivals.length === 1) return target;
    const best = rivals.filter((one) => one?.rank === 0);
    if (best.length > 1 || (best.length === 0 && rivals.length > 1))
      throw headerRepeated(header[i] ?? '');
    return best[0] === target ? target : undefined;
  });
}

function put(cells: Map<string, DraftCell>, said: DraftCell & { readonly target: Target }): void {
  const { name, list } = said.target.field;
  const before = list ? textOf(cells.get(name)?.cell) : null;
  const after = before === null ? null : textOf(said.cell);
  if (before !== null && after === null) return;
  cells.set(name, after === null ? said : { ...said, cell: `${before};${after}` });
}

const implies = ({ target }: DraftCell) => target?.also ?? target?.departmentCodeTo;

/** What follows from a cell being filled: values of other fields, or the code of the department it names. */
function follow(
  cells: Map<string, DraftCell>,
  { cell, target }: DraftCell,
  departments: Departments,
): void {
  const text = textOf(cell);
  if (text === null || !target) return;
  for (const [name, value] of Object.entries(target.also ?? {})) fill(cells, name, value);
  const code = target.departmentCodeTo && departments.byName.get(text)?.code;
  if (code && target.departmentCodeTo) fill(cells, target.departmentCodeTo, code);
}

function complete(
  cells: Map<string, DraftCell>,
  { catalogue, mapping }: Layout,
  textNamed: (name: string) => string | null,
): void {
  if (!mapping) return;
  for (const { field, value, when } of mapping.constants) {
    if (!when || holds(when, writtenRecord(cells, catalogue.fields))) fill(cells, field, value);
  }
  for (const [name, template] of Object.entries(mapping.templates)) {
    const value = template.replace(/\{([^{}]+)\}/g, (_, part: string) => {
      const isField = fieldOf(catalogue, part) !== undefined;
      return (isField ? textOf(cells.get(part)?.cell) : textNamed(part)) ?? '';
    });
    fill(cells, name, value);
  }
}

function fill(cells: Map<string, DraftCell>, name: string, value: string): void {
  const said = cells.get(name);
  if (textOf(said?.cell) === null && value !== '')
    cells.set(name, { header: said?.header, cell: value });
}

const writtenRecord = (cells: ReadonlyMap<string, DraftCell>, fields: readonly Field[]) =>
  Object.fromEntries(fields.map(({ name }) => [name, textOf(cells.get(name)?.cell)]));

function sourceText(name: string, row: RawRow, header: readonly string[]): string | null {
  const at = header.findIndex((one) => foldHeader(one) === foldHeader(name));
  return at < 0 ? null : textOf(row.cells[at]);
}

function senderText(name: string, sender: Department): string | null {
  return name === 'sender.code' ? sender.code : name === 'sender.name' ? sender.name : null;
}

function skipped(row: RawRow, header: readonly string[], { mapping }: Layout): boolean {
  return (mapping?.skip ?? []).some(({ column, values }) =>
    values.includes(sourceText(column, row, header) ?? ''),
  );
}
