import { columnJson } from '../base/column-json.ts';
import { parserOf } from '../base/column-parsers.ts';
import { textIn, writeJson, type JsonBytes, type JsonObject } from '../base/json-bytes.ts';
import type { SentRows } from '../base/sent-rows.ts';
import { cellsOfOne, placeCells, type SentCells } from './sent-cells.ts';
import type { Row } from './sql/cells.ts';

/** A field of a version, and the cell that it stands in. */
export interface ContentField {
  readonly name: string;
  readonly cell: number;
  readonly isShown: (row: Row) => boolean;
}

/** Where a row begins among those that were sent, and those of its cells that are read as values. */
interface SentRow {
  readonly at: number;
  readonly row: Row;
}

/** Reads what versions say, as far as their reader sees it, from one statement's rows, whose cells have these types. */
export function contentsReading(
  fields: readonly ContentField[],
  sent: Pick<SentRows, 'bytes' | 'types'>,
): (row: SentRow) => JsonObject {
  // Whoever reads a row, reads all of it.
  const cells = cellsOfOne(sent);
  const kept = fields.map((field) => keptField(field, sent.types));
  return ({ at, row }) => {
    const values = () => {
      placeCells(cells, at, 0);
      const shown = kept.filter(({ isShown }) => isShown(row));
      return Object.fromEntries(shown.map(({ name, valueIn }) => [name, valueIn(cells)]));
    };
    const write = (to: JsonBytes) => {
      placeCells(cells, at, 0);
      const begin = to.length;
      for (const { isShown, writeIn } of kept) if (isShown(row)) writeIn(to, cells);
      if (to.length === begin) writeJson(to, objectBegin);
      else objectBegin.copy(to.bytes, begin); // instead of the comma before the first
      writeJson(to, objectEnd);
    };
    return { values, write, toJSON: values };
  };
}

function keptField({ name, cell, isShown }: ContentField, types: readonly number[]) {
  const type = types[cell]!;
  const [parse, write] = [parserOf(type), columnJson(type)];
  const key = Buffer.from(`,${JSON.stringify(name)}:`);
  const isNull = ({ lengths }: SentCells) => lengths[cell]! < 0;
  const valueIn = (cells: SentCells) => (isNull(cells) ? null : parse(textIn(cells, cell)));
  const writeIn = (to: JsonBytes, cells: SentCells) => {
    writeJson(to, key);
    if (isNull(cells)) writeJson(to, nullJson);
    else write(to, cells, cell);
  };
  return { name, isShown, valueIn, writeIn };
}

const objectBegin = Buffer.from('{');
const objectEnd = Buffer.from('}');
const nullJson = Buffer.from('null');
