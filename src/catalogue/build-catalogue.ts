import type { FieldDefinitionNode, ObjectTypeDefinitionNode } from 'graphql';
import { parseCondition } from './condition.ts';
import {
  allArgumentsOf,
  argumentsOf,
  enumTypes,
  placeOf,
  type SourceFile,
} from './declarations.ts';
import { rootFieldNames } from './derived-names.ts';
import { headTerm } from './head-term.ts';
import type { Catalogue, EnumType, PublishWithin, Reference, Rollup, RowSum } from './model.ts';
import { buildField } from './build-field.ts';
import { shapeOf } from './shape.ts';
import { tableName } from './table-name.ts';

interface CatalogueArguments {
  readonly code: string;
  readonly title: string;
  readonly owner: string;
  readonly key: readonly string[];
  readonly recordOwner?: string;
  readonly publishWithin?: PublishWithin;
  readonly publishedUntil?: string;
  readonly rhythm?: string;
  readonly history?: Catalogue['history'];
}

/** The catalogue that a checked declaration means; its reverses are linked later. */
export function buildCatalogue(type: ObjectTypeDefinitionNode, file: SourceFile): Catalogue {
  const said = argumentsOf<CatalogueArguments>(type, 'catalogue')!;
  const typeName = type.name.value;
  const enums = enumTypes(file).map(buildEnum);
  const declared = (type.fields ?? []).filter((node) => node.name.value !== 'id');
  return {
    ...said,
    key: [said.key].flat(),
    publishWithin: said.publishWithin && {
      ...said.publishWithin,
      unit: said.publishWithin.unit ?? 'WORKING_DAY',
    },
    rhythm: said.rhythm ?? 'IRREGULAR',
    history: said.history ?? 'OWNER',
    typeName,
    ...rootFieldNames(typeName),
    description: type.description?.value ?? said.title,
    fields: declared
      .filter((node) => !isReference(node))
      .map((node) => buildField(node, { typeName, code: said.code, enums })),
    references: declared.filter(isReference).map(buildReference),
    reverses: [],
    enums,
    indexes: allArgumentsOf<{ fields: string[] }>(type, 'index').map(({ fields }) =>
      [fields].flat(),
    ),
    unpublished: allArgumentsOf<{ when: string; reason: string; basis: string }>(
      type,
      'unpublished',
    ).map((rule) => ({ ...rule, when: parseCondition(rule.when) })),
    periods: [],
    rowSums: allArgumentsOf<RowSum>(type, 'rowSum').map((sum) => ({
      ...sum,
      parts: [sum.parts].flat(),
    })),
    rollup: rollupOf(type),
    table: tableName(said.code),
    place: placeOf(type),
  };
}

/** Whether a field points to another catalogue's record instead of holding a value. */
export const isReference = (node: FieldDefinitionNode): boolean =>
  (node.directives ?? []).some((directive) => directive.name.value === 'reference');

function buildReference(node: FieldDefinitionNode): Reference {
  const { by, reverse } = argumentsOf<{ by: string; reverse?: string }>(node, 'reference')!;
  const name = node.name.value;
  const description = node.description?.value ?? name;
  return { name, description, target: shapeOf(node.type).named, by, reverse, place: placeOf(node) };
}

/** GraphQL lets a list of one be written without its brackets. */
function rollupOf(type: ObjectTypeDefinitionNode): Rollup | undefined {
  const said = argumentsOf<Rollup>(type, 'rollup');
  return said && { ...said, within: [said.within].flat(), amounts: [said.amounts].flat() };
}

function buildEnum(node: ReturnType<typeof enumTypes>[number]): EnumType {
  const values = (node.values ?? []).map((value) => {
    const description = value.description?.value ?? value.name.value;
    return {
      name: value.name.value,
      description,
      label: headTerm(description) ?? value.name.value,
    };
  });
  const name = node.name.value;
  return { name, description: node.description?.value ?? name, values, place: placeOf(node) };
}
