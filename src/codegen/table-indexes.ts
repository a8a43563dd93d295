import { createHash } from 'node:crypto';
import { fieldOf, type Catalogue, type Field } from '../catalogue/model.ts';
import { textOrders } from '../catalogue/texts.ts';

/** One index of a catalogue's table, by Prisma field names. */
export interface TableIndex {
  readonly name: string;
  readonly fields: readonly string[];
  readonly gin: boolean;
}

/**
 * The indexes that the read path needs. Those for keyset pages end in the state, so that records which a
 * viewer may not see are passed over inside the index, and an officer's mixed states use the same one.
 */
export function indexesOf(catalogue: Catalogue): readonly TableIndex[] {
  const orders = [usualOrder(catalogue), ...catalogue.indexes].flatMap((fields) =>
    renditions(catalogue, fields),
  );
  const texts = textOrders(catalogue).map(({ among, text }) => [...among, text].map(nameOf).join());
  const pages = [...orders, ...unindexedLinks(catalogue)].map((fields) => [
    ...fields,
    'id',
    'sysStatus',
    // With all that says whether anybody may see the record.
    ...(texts.includes(fields.join()) ? ['sysPublishedUntil'] : []),
  ]);
  const keys = renditions(catalogue, catalogue.key);
  const btrees = [
    ['sysStatus', 'id'],
    // What is due, late or done: the most urgent first.
    ...(catalogue.publishWithin ? [['sysDueOn', 'id', 'sysStatus']] : []),
    ...pages,
    ...keys,
    ['sysOwner', 'sysStatus', 'id'],
    ['sysBatch'],
  ];
  const indexes = [
    ...distinct(btrees.filter(([first]) => first !== 'id')).map((fields) =>
      named(catalogue, fields, false),
    ),
    named(catalogue, [...regions(catalogue), 'sysGrams'], true),
  ];
  return indexes.map((index, at) => told(index, indexes.slice(0, at)));
}

const nameOf = ({ name }: Field) => name;

/** The newest decision first: the order of whoever asks for none, where every record is dated. */
function usualOrder(catalogue: Catalogue): string[] {
  const after = fieldOf(catalogue, catalogue.publishWithin?.after ?? '');
  return after && !after.nullable ? [after.name] : [];
}

/** Who looks for a name mostly looks in one city: an index of both finds the few that are both. */
const regions = ({ fields }: Catalogue): string[] =>
  fields.filter(({ type, list }) => type === 'RegionCode' && !list).map(({ name }) => name);

/** References by whose field no declared index begins: in the usual order, as a reverse lists them. */
function unindexedLinks(catalogue: Catalogue): string[][] {
  const { references, indexes } = catalogue;
  return references
    .filter(({ by }) => !indexes.some(([first]) => first === by))
    .map(({ by }) => [by, ...usualOrder(catalogue).filter((name) => name !== by)]);
}

/** A masked field has two values: those who see the masked one order and look up by it. */
function renditions(catalogue: Catalogue, fields: readonly string[]): string[][] {
  const shown = fields.map((name) => (fieldOf(catalogue, name)?.mask ? `${name}__shown` : name));
  return shown.join() === fields.join() ? [shown] : [[...fields], shown];
}

function named({ table }: Catalogue, fields: readonly string[], gin: boolean): TableIndex {
  return { name: indexName(`${table}__${fields.map(shortened).join('__')}`), fields, gin };
}

const shortened = (field: string) =>
  field
    .replace(/^sys/, '')
    .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    .replace(/^_/, '');

/** PostgreSQL cuts identifiers at 63 bytes, silently: long names end in a digest instead. */
function indexName(name: string): string {
  return name.length <= 59 ? `${name}_ix` : digested(name, name);
}

const digested = (name: string, content: string) =>
  `${name.slice(0, 50)}_${createHash('sha256').update(content).digest('hex').slice(0, 8)}_ix`;

const distinct = (lists: readonly (readonly string[])[]) => [
  ...new Map(lists.map((fields) => [fields.join(), fields])).values(),
];

/** A field may be called what the platform calls a column of its own (status, batch): a digest tells them apart. */
function told(index: TableIndex, before: readonly TableIndex[]): TableIndex {
  if (!before.some(({ name }) => name === index.name)) return index;
  return { ...index, name: digested(index.name.replace(/_ix$/, ''), index.fields.join()) };
}
