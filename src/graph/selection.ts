import {
  getArgumentValues,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Catalogue, Catalogues } from '../catalogue/model.ts';
import type {
  ConnectionPart,
  ConnectionQuestion,
  EdgePart,
  Filter,
  OrderBy,
  PageArguments,
  Selected,
  Selection,
} from '../query/question.ts';
import { systemFields, type SystemField } from './schema/system-fields.ts';

/** What of an operation is needed to read a selection. */
export type Info = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** Fields selected of a type, by response key. */
type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** The arguments of a connection field, as declared in record-types.ts. */
export interface ConnectionArguments extends PageArguments {
  readonly filter?: Filter | null;
  readonly orderBy?: readonly OrderBy[] | null;
  readonly [key: string]: unknown;
}

/** Reads GraphQL selections as questions about catalogues. */
export interface SelectionReader {
  /** What is selected of a record of that catalogue. */
  record(catalogue: Catalogue, nodes: readonly FieldNode[], info: Info): Selection;
  /** What is asked of a page of its records. */
  connection(catalogue: Catalogue, args: ConnectionArguments, asked: Asked): ConnectionQuestion;
}

/** The field nodes of one response key, and the operation they belong to. */
export interface Asked {
  readonly nodes: readonly FieldNode[];
  readonly info: Info;
}

type Maker = (key: string, asked: Asked) => Selected;

/** `department` limits the reader to one subgraph: records of others are then known by reference only. */
export function selectionReader(catalogues: Catalogues, department?: string): SelectionReader {
  const makers = new Map<string, ReadonlyMap<string, Maker>>();
  const reader: SelectionReader = {
    record: (catalogue, nodes, info) => {
      const fields = subfields(catalogue.typeName, nodes, info);
      return select(fields, { info, makers: makers.get(catalogue.typeName)! });
    },
    connection: (catalogue, args, asked) => ({
      ...args,
      catalogue,
      keys: (args[`${catalogue.key[0]}s`] as string[] | null | undefined) ?? null,
      parts: partsOf(catalogue, asked, reader),
    }),
  };
  for (const catalogue of catalogues.all) {
    makers.set(catalogue.typeName, makersOf(catalogue, { catalogues, department, reader }));
  }
  return reader;
}

function select(
  fields: Fields,
  { info, makers }: { readonly info: Info; readonly makers: ReadonlyMap<string, Maker> },
): Selection {
  const selection: Selected[] = [];
  for (const [key, nodes] of fields) {
    const maker = makers.get(nodes[0]!.name.value);
    if (maker) selection.push(maker(key, { nodes, info }));
  }
  return selection;
}

function subfields(typeName: string, nodes: readonly FieldNode[], info: Info): Fields {
  const type = info.schema.getType(typeName) as GraphQLObjectType;
  return collectSubfields(info.schema, info.fragments, info.variableValues, type, nodes);
}

interface Making {
  readonly catalogues: Catalogues;
  readonly department?: string;
  readonly reader: SelectionReader;
}

function makersOf(catalogue: Catalogue, making: Making): ReadonlyMap<string, Maker> {
  const own: [string, Maker][] = [
    ['id', (key) => ({ kind: 'ID', key })],
    ['ref', (key) => ({ kind: 'REF', key })],
    ...systemFields(catalogue).map(({ name }): [string, Maker] => [
      name,
      systemMaker(name, catalogue, making),
    ]),
    ...catalogue.fields.map((field): [string, Maker] => [
      field.name,
      (key) => ({ kind: 'FIELD', key, field }),
    ]),
  ];
  return new Map([
    ...own,
    ...referenceMakers(catalogue, making),
    ...reverseMakers(catalogue, making),
  ]);
}

function systemMaker(name: SystemField['name'], catalogue: Catalogue, { reader }: Making): Maker {
  switch (name) {
    case 'withheld':
      return (key) => ({ kind: 'WITHHELD', key });
    case 'disputed':
      return (key) => ({ kind: 'DISPUTED', key });
    case 'versions':
      return (key, { nodes, info }) => {
        return { kind: 'VERSIONS', key, select: reader.record(catalogue, nodes, info) };
      };
    default:
      return (key) => ({ kind: 'SYSTEM', key, column: name });
  }
}

function referenceMakers(
  catalogue: Catalogue,
  { catalogues, department, reader }: Making,
): [string, Maker][] {
  return catalogue.references.map((reference) => {
    const target = catalogues.byType.get(reference.target)!;
    const foreign = department !== undefined && target.owner !== department;
    const maker: Maker = (key, { nodes, info }) => {
      const select = reader.record(target, nodes, info);
      return { kind: 'REFERENCE', key, reference, target, foreign, select };
    };
    return [reference.name, maker];
  });
}

function reverseMakers(catalogue: Catalogue, { catalogues, reader }: Making): [string, Maker][] {
  return catalogue.reverses.map((reverse) => {
    const source = catalogues.byType.get(reverse.source)!;
    const maker: Maker = (key, asked) => {
      const type = asked.info.schema.getType(catalogue.typeName) as GraphQLObjectType;
      const definition = type.getFields()[reverse.name]!;
      const args = getArgumentValues(definition, asked.nodes[0]!, asked.info.variableValues);
      const connection = reader.connection(source, args, asked);
      return { kind: 'REVERSE', key, reverse, connection };
    };
    return [reverse.name, maker];
  });
}

function partsOf(
  catalogue: Catalogue,
  { nodes, info }: Asked,
  reader: SelectionReader,
): ConnectionPart[] {
  const fields = subfields(`${catalogue.typeName}Connection`, nodes, info);
  return [...fields].flatMap(([key, [first, ...rest]]): ConnectionPart[] => {
    const inner = [first!, ...rest];
    switch (first!.name.value) {
      case 'nodes':
        return [{ kind: 'NODES', key, select: reader.record(catalogue, inner, info) }];
      case 'edges':
        return [
          { kind: 'EDGES', key, parts: edgePartsOf(catalogue, { nodes: inner, info }, reader) },
        ];
      case 'pageInfo':
        return [{ kind: 'PAGE_INFO', key, asked: namesIn('PageInfo', inner, info) }];
      case 'totalCount':
        return [{ kind: 'TOTAL_COUNT', key }];
      default:
        return [];
    }
  });
}

const namesIn = (type: string, nodes: readonly FieldNode[], info: Info): ReadonlySet<string> =>
  new Set([...subfields(type, nodes, info).values()].map(([first]) => first!.name.value));

function edgePartsOf(
  catalogue: Catalogue,
  { nodes, info }: Asked,
  reader: SelectionReader,
): EdgePart[] {
  const fields = subfields(`${catalogue.typeName}Edge`, nodes, info);
  return [...fields].flatMap(([key, inner]): EdgePart[] => {
    const name = inner[0]!.name.value;
    if (name === 'cursor') return [{ kind: 'CURSOR', key }];
    if (name !== 'node') return [];
    return [{ kind: 'NODE', key, select: reader.record(catalogue, inner, info) }];
  });
}
