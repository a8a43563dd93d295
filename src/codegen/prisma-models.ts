import type { Catalogue, Catalogues, Field, ScalarName } from '../catalogue/model.ts';
import { indexesOf, type TableIndex } from './table-indexes.ts';

/** prisma/catalogues.generated.prisma: one model, with its columns and indexes, per catalogue. */
export function prismaModels({ all }: Catalogues): string {
  const sorted = [...all].sort((a, b) => (a.code < b.code ? -1 : 1));
  return (
    ['// Written by `npm run generate` from schema/. Do not edit.', ...sorted.map(modelOf)].join(
      '\n\n',
    ) + '\n'
  );
}

function modelOf(catalogue: Catalogue): string {
  const columns = catalogue.fields.flatMap(columnsOf);
  const lines = [
    ...aligned([...systemColumns, ...columns]),
    '',
    ...indexesOf(catalogue).map(indexLine),
    `@@map("${catalogue.table}")`,
  ];
  const body = lines.map((line) => (line ? `  ${line}` : '')).join('\n');
  return `/// ${catalogue.title} (${catalogue.owner})\nmodel ${catalogue.typeName} {\n${body}\n}`;
}

type Line = readonly [name: string, type: string, attributes: string];

/** What every catalogue's table holds besides its fields; the leading underscore keeps the names apart. */
const systemColumns: readonly Line[] = [
  ['id', 'String', '@id @db.Uuid'],
  ['sysOwner', 'String', '@map("_owner")'],
  ['sysSubmitter', 'String', '@map("_submitter")'],
  ['sysStatus', 'String', '@map("_status")'],
  ['sysVersion', 'Int', '@default(1) @map("_version")'],
  ['sysBatch', 'String?', '@map("_batch") @db.Uuid'],
  ['sysHash', 'String', '@map("_hash")'],
  ['sysSubmittedAt', 'DateTime', '@map("_submitted_at") @db.Timestamptz(6)'],
  ['sysPublishedAt', 'DateTime?', '@map("_published_at") @db.Timestamptz(6)'],
  ['sysPublishedUntil', 'DateTime?', '@map("_published_until") @db.Date'],
  ['sysDueOn', 'DateTime?', '@map("_due_on") @db.Date'],
  ['sysGrams', 'String[]', '@default([]) @map("_grams")'],
  ['sysText', 'String?', '@map("_text")'],
  ['sysChosen', 'String[]', '@default([]) @map("_chosen")'],
  ['sysRemoved', 'Json?', '@map("_removed")'],
  ['sysReserved', 'Json?', '@map("_reserved")'],
];

/** A field's column, and the column of its masked rendition where it has a mask. */
function columnsOf(field: Field): Line[] {
  const { column, shownColumn } = field.storage;
  const raw = columnLine(field.name, column, field);
  if (shownColumn === undefined) return [raw];
  return [raw, columnLine(`${field.name}__shown`, shownColumn, { ...field, nullable: true })];
}

function columnLine(name: string, column: string, { type, list, nullable }: Field): Line {
  const [prismaType, native] = list ? ['String', ''] : columnTypes[type];
  const arity = list ? '[]' : nullable ? '?' : '';
  const mapped = column === name ? '' : `@map("${column}")`;
  return [name, `${prismaType}${arity}`, [mapped, native].filter(Boolean).join(' ')];
}

const text = ['String', ''] as const;
const columnTypes: Record<ScalarName | 'Enum', readonly [prisma: string, native: string]> = {
  ID: text,
  String: text,
  Enum: text,
  CreditCode: text,
  RegionCode: text,
  Int: ['Int', ''],
  Boolean: ['Boolean', ''],
  Date: ['DateTime', '@db.Date'],
  DateTime: ['DateTime', '@db.Timestamptz(6)'],
  Money: ['Decimal', '@db.Decimal(20, 2)'],
  Decimal: ['Decimal', '@db.Decimal'],
};

const indexLine = ({ name, fields, gin }: TableIndex) =>
  `@@index([${(gin ? fields.map(inGin) : fields).join(', ')}]${gin ? ', type: Gin' : ''}, map: "${name}")`;

// Beside the parts of texts only single texts stand in such an index: PostgreSQL's btree_gin takes them.
const inGin = (field: string) =>
  field === 'sysGrams' ? field : String.raw`${field}(ops: raw("\"text_ops\""))`;

function aligned(lines: readonly Line[]): string[] {
  const width = (at: 0 | 1) => Math.max(...lines.map((line) => line[at].length));
  const [names, types] = [width(0), width(1)];
  return lines.map(([name, type, attributes]) =>
    `${name.padEnd(names)} ${type.padEnd(types)} ${attributes}`.trimEnd(),
  );
}
