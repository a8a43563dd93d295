import type { FieldDefinitionNode } from 'graphql';
import { parseCondition } from './condition.ts';
import { argumentsOf, placeOf } from './declarations.ts';
import { headTerm } from './head-term.ts';
import { shapeOf } from './shape.ts';
import type {
  Column,
  Disclosure,
  EnumType,
  Field,
  Level,
  Mask,
  MaskRule,
  ScalarName,
  Sharing,
  SharingType,
} from './model.ts';

interface ColumnArguments extends Omit<Partial<Column>, 'requiredWhen'> {
  readonly requiredWhen?: string;
}

/** The field that a checked declaration means. */
export function buildField(
  node: FieldDefinitionNode,
  {
    typeName,
    code,
    enums,
  }: { readonly typeName: string; readonly code: string; readonly enums: readonly EnumType[] },
): Field {
  const name = node.name.value;
  const disclosure = argumentsOf<Disclosure>(node, 'disclosure') ?? { level: 'NON_DISCLOSED' };
  const mask = maskOf(node);
  const shape = shapeOf(node.type);
  const isEnum = enums.some((one) => one.name === shape.named);
  const column = snakeCase(name);
  return {
    name,
    catalogue: typeName,
    catalogueCode: code,
    description: node.description?.value ?? name,
    type: isEnum ? 'Enum' : (shape.named as ScalarName),
    enumName: isEnum ? shape.named : undefined,
    list: shape.list,
    nullable: shape.nullable,
    disclosure,
    sharing: argumentsOf<Sharing>(node, 'sharing') ?? { type: sharingByLevel[disclosure.level] },
    mask,
    column: columnOf(node, shape.nullable),
    search: argumentsOf(node, 'search') !== undefined,
    subjectChoice: argumentsOf<{ basis: string }>(node, 'subjectChoice')?.basis,
    storage: { column, shownColumn: mask && `${column}__shown` },
    place: placeOf(node),
  };
}

/** Sharing follows the level where nothing else is said (design.md §4). */
const sharingByLevel: Record<Level, SharingType> = {
  OPEN: 'UNCONDITIONAL',
  ON_REQUEST: 'CONDITIONAL',
  NON_DISCLOSED: 'NONE',
};

function maskOf(node: FieldDefinitionNode): Mask | undefined {
  const said = argumentsOf<{ rule: MaskRule; when?: string }>(node, 'mask');
  return (
    said && { rule: said.rule, when: said.when == null ? undefined : parseCondition(said.when) }
  );
}

function columnOf(node: FieldDefinitionNode, nullable: boolean): Column {
  const said = argumentsOf<ColumnArguments>(node, 'column');
  const title = said?.title ?? headTerm(node.description?.value ?? '') ?? node.name.value;
  const requiredWhen = said?.requiredWhen == null ? undefined : parseCondition(said.requiredWhen);
  return { ...said, title, required: said?.required ?? !nullable, requiredWhen };
}

/** penaltyKinds -> penalty_kinds */
export const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
