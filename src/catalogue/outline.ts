import type { FieldDefinitionNode, ObjectTypeDefinitionNode } from 'graphql';
import { argumentsOf, catalogueTypes, enumTypes, type SourceFile } from './declarations.ts';
import type { Level, MaskRule } from './model.ts';
import type { Declared } from './problem.ts';
import { shapeOf } from './shape.ts';

/** A field as written, before it is known to be right. */
export interface FieldOutline {
  readonly node: FieldDefinitionNode;
  readonly name: string;
  readonly typeName: string;
  readonly list: boolean;
  readonly nullable: boolean;
  readonly level?: Level;
  readonly mask?: { readonly rule?: MaskRule; readonly when?: unknown };
  readonly reference?: { readonly by?: unknown; readonly reverse?: unknown };
}

/** A catalogue as written, before it is known to be right. `values` are its fields except id and references. */
export interface Outline {
  readonly file: SourceFile;
  readonly type: ObjectTypeDefinitionNode;
  readonly name: string;
  readonly said: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldOutline[];
  readonly values: ReadonlyMap<string, FieldOutline>;
  readonly enums: ReadonlyMap<string, readonly string[]>;
}

/** Every object type of schema/ that declares a catalogue, or should. */
export function outlinesOf({ files }: Declared): readonly Outline[] {
  return files.flatMap((file) => catalogueTypes(file).map((type) => outlineOf(type, file)));
}

function outlineOf(type: ObjectTypeDefinitionNode, file: SourceFile): Outline {
  const fields = (type.fields ?? []).map(fieldOutline);
  const values = fields.filter((field) => !field.reference && field.name !== 'id');
  const enums = enumTypes(file).map(
    (node) => [node.name.value, (node.values ?? []).map((value) => value.name.value)] as const,
  );
  return {
    file,
    type,
    name: type.name.value,
    said: argumentsOf<Record<string, unknown>>(type, 'catalogue') ?? {},
    fields,
    values: new Map(values.map((field) => [field.name, field])),
    enums: new Map(enums),
  };
}

function fieldOutline(node: FieldDefinitionNode): FieldOutline {
  const { named, list, nullable } = shapeOf(node.type);
  const level = argumentsOf<{ level?: Level }>(node, 'disclosure')?.level;
  const mask = argumentsOf<NonNullable<FieldOutline['mask']>>(node, 'mask');
  const reference = argumentsOf<NonNullable<FieldOutline['reference']>>(node, 'reference');
  return { node, name: node.name.value, typeName: named, list, nullable, level, mask, reference };
}
