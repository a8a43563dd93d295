import {
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { textArray } from '../../base/column-parsers.ts';
import {
  textIn,
  writeJson,
  writeText,
  writeValue,
  type JsonBytes,
  type Texts,
  type WriteText,
} from '../../base/json-bytes.ts';
import type { Sent, Value } from '../../query/plan/value.ts';
import type { Running } from '../../query/running.ts';
import type { AsSent, SentPage } from '../../query/sent-page.ts';
import type { Asked } from '../selection.ts';
import {
  completion,
  fieldsOf,
  NotPrepared,
  textTypes,
  type Complete,
  type SelectedField,
} from './completion.ts';

/** A page that is written, of which run, and to where. */
export interface Writing {
  readonly page: SentPage;
  readonly running: Running;
  readonly to: JsonBytes;
}

/** Writes a page as JSON; throws NotPrepared where GraphQL would report an error. */
export type WritePage = (writing: Writing) => void;

/** Writes a value of one of the rows that were sent. */
type WriteRow = (writing: Writing, row: number) => void;

/** What `completion` makes of a page, but the texts that PostgreSQL sent never become such of JavaScript. */
export function pageWriting(
  type: GraphQLOutputType,
  { nodes, info }: Asked,
  parts: AsSent['parts'],
): WritePage {
  const byKey = new Map(parts);
  return objectWriting<WritePage>(objectIn(type), { nodes, info }, ({ source, ...field }) => {
    const { each, read = absent } = byKey.get(source) ?? {};
    if (each) return listWriting(field.type, { nodes: field.nodes, info }, each);
    const complete = completion(field.type, field.nodes, info);
    return ({ page, running, to }) => writeValue(to, complete(read(page.values, running)));
  });
}

const absent = () => null;

function objectIn(type: GraphQLOutputType): GraphQLObjectType {
  const object = getNullableType(type);
  if (!isObjectType(object)) throw new NotPrepared(`${String(type)} is no object`);
  return object;
}

type Typed = SelectedField & { readonly type: GraphQLOutputType };

/** An object, each of whose fields is written by what is made for it. */
function objectWriting<Write extends WritePage | WriteRow>(
  type: GraphQLObjectType,
  { nodes, info }: Asked,
  writingOf: (field: Typed) => Write,
): Write {
  const typeName = Buffer.from(JSON.stringify(type.name));
  const writeTypeName = ({ to }: Writing) => writeJson(to, typeName);
  const members = fieldsOf(type, nodes, info).map((field, i) => ({
    name: Buffer.from(`${i === 0 ? '{' : ','}${JSON.stringify(field.key)}:`),
    write: field.type ? writingOf(field as Typed) : writeTypeName,
  }));
  const write: WriteRow = (writing, row) => {
    for (const member of members) {
      writeJson(writing.to, member.name);
      member.write(writing, row);
    }
    writeJson(writing.to, objectEnd);
  };
  return write as Write;
}

function listWriting(type: GraphQLOutputType, asked: Asked, each: Value): WritePage {
  const list = getNullableType(type);
  if (!isListType(list)) throw new NotPrepared(`${String(type)} is no list`);
  const write = valueWriting(list.ofType, asked, each);
  return (writing) => {
    const { page, to } = writing;
    writeJson(to, listBegin);
    page.order.forEach((row, i) => {
      if (i > 0) writeJson(to, comma);
      write(writing, row);
    });
    writeJson(to, listEnd);
  };
}

function valueWriting(
  type: GraphQLOutputType,
  { nodes, info }: Asked,
  { parts, sent, read }: Value,
): WriteRow {
  if (parts) {
    const byKey = new Map(parts);
    return objectWriting<WriteRow>(objectIn(type), { nodes, info }, (field) => {
      const value = byKey.get(field.source) ?? { read: absent };
      return valueWriting(field.type, { nodes: field.nodes, info }, value);
    });
  }
  const complete = completion(type, nodes, info);
  if (sent) return sentWriting(type, sent, complete);
  return ({ page: { cells }, running, to }, row) =>
    writeValue(to, complete(read(cells.rows[row]!, running)));
}

function sentWriting(
  type: GraphQLOutputType,
  { cell, list, isWithheld }: Sent,
  complete: Complete,
): WriteRow {
  const writeNull = isNonNullType(type) ? missing : ({ to }: Writing) => writeJson(to, nullJson);
  const write = textWriting(type, list, complete);
  return (writing, row) => {
    const { cells } = writing.page;
    const n = row * cells.width + cell;
    const withheld = isWithheld(cells.rows[row]!, writing.running);
    if (withheld || cells.lengths[n]! < 0) writeNull(writing);
    else write(writing.to, cells, n);
  };
}

function missing(): never {
  throw new NotPrepared('a value is missing');
}

/** Writes what is in a cell that is not null. */
function textWriting(type: GraphQLOutputType, list: boolean, complete: Complete): WriteText {
  const valueOf = (texts: Texts, n: number) => {
    const text = textIn(texts, n);
    return complete(list ? textArray(text) : text);
  };
  const named = getNamedType(type);
  if (isEnumType(named)) return remembering(valueOf);
  const writeRead: WriteText = (to, texts, n) => writeValue(to, valueOf(texts, n));
  if (list) return writeRead;
  if (textTypes.has(named.name)) return writeText;
  if (named.name !== 'Date') return writeRead;
  // A date whose year has not four digits is none to GraphQL.
  return (to, texts, n) =>
    (texts.lengths[n] === civilDateLength ? writeText : writeRead)(to, texts, n);
}

const civilDateLength = 10;

const mostRemembered = 1000;

/** Names and lists of names are few: what JSON has for each is remembered. */
function remembering(valueOf: (texts: Texts, n: number) => unknown): WriteText {
  const known = new Map<string, Buffer>();
  return (to, texts, n) => {
    // Any reading of the bytes tells them apart; this is the fastest.
    const name = textIn(texts, n, 'latin1');
    const json = known.get(name) ?? Buffer.from(JSON.stringify(valueOf(texts, n)));
    if (known.size < mostRemembered) known.set(name, json);
    writeJson(to, json);
  };
}

const [objectEnd, listBegin, listEnd, comma, nullJson] = ['}', '[', ']', ',', 'null'].map((json) =>
  Buffer.from(json),
) as [Buffer, Buffer, Buffer, Buffer, Buffer];
