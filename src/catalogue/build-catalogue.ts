import { Kind, type FieldDefinitionNode, type ObjectTypeDefinitionNode, type TypeNode } from 'graphql';
import pluralize from 'pluralize';
import { parseCondition } from './condition.ts';
import { allArgumentsOf, argumentsOf, enumTypes, placeOf, type SourceFile } from './declarations.ts';
import type {
  Catalogue,
  EnumType,
  PublishWithin,
  Reference,
  Rollup,
  RowSum,
} from './model.ts';
import { buildField } from './build-field.ts';

interface CatalogueArguments {
  readonly code: string;
  readonly title: string;
  readonly owner: string;
  readonly key: readonly string[];
  readonly recordOwner?: string;
  readonly publishWithin?: PublishWithin;
  readonly publishedUntil?: string;
  readonly rhythm?: string;
}

/** The catalogue that a checked declaration means; its reverses are linked later. */
export function buildCatalogue(type: ObjectTypeDefinitionNode, file: SourceFile): Catalogue {
  const said = argumentsOf<CatalogueArguments>(type, 'catalogue')!;
  const typeName = type.name.value;
  const enums = enumTypes(file).map(buildEnum);
  const declared = (type.fields ?? []).filter((node) => node.name.value !== 'id');
  const singular = typeName.charAt(0).toLowerCase() + typeName.slice(1);
  return {
    ...said,
    publishWithin: said.publishWithin && { ...said.publishWithin, unit: said.publishWithin.unit ?? 'WORKING_DAY' },
    rhythm: said.rhythm ?? 'IRREGULAR',
    typeName,
    singular,
    plural: pluralize(singular),
    description: type.description?.value ?? said.title,
    fields: declared.filter((node) => !isReference(node)).map((node) => buildField(node, { typeName, code: said.code, enums })),
    references: declared.filter(isReference).map(buildReference),
    reverses: [],
    enums,
    indexes: allArgumentsOf<{ fields: string[] }>(type, 'index').map((index) => index.fields),
    unpublished: allArgumentsOf<{ when: string; reason: string; basis: string }>(type, 'unpublished').map(
      (rule) => ({ ...rule, when: parseCondition(rule.when) }),
    ),
    rowSums: allArgumentsOf<RowSum>(type, 'rowSum'),
    rollup: argumentsOf<Rollup>(type, 'rollup'),
    table: said.code.replaceAll('-', '_'),
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
  return { name, description, target: namedType(node.type), by, reverse, place: placeOf(node) };
}

/** The innermost type's name. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function buildEnum(node: ReturnType<typeof enumTypes>[number]): EnumType {
  const values = (node.values ?? []).map((value) => {
    const description = value.description?.value ?? value.name.value;
    return { name: value.name.value, description, label: labelOf(description) };
  });
  const name = node.name.value;
  return { name, description: node.description?.value ?? name, values, place: placeOf(node) };
}

/** The Chinese term at the head of a bilingual description. */
const labelOf = (description: string) => description.trim().split(/[\s/／|]/)[0] ?? description;

