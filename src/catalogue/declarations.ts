import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import {
  Kind,
  parse,
  Source,
  valueFromASTUntyped,
  type DefinitionNode,
  type DirectiveNode,
  type EnumTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import type { Place } from './model.ts';

/** One SDL file as written: nothing judged yet. */
export interface SourceFile {
  readonly path: string;
  /** The folder below schema/departments, or 'platform'. */
  readonly department: string;
  readonly definitions: readonly DefinitionNode[];
}

/** schema/ as written. */
export interface Declarations {
  readonly language: readonly DefinitionNode[];
  readonly files: readonly SourceFile[];
}

const inOrder = (dir: string) => readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();

/** Reads schema/: the language's own files and one file per catalogue. */
export function readDeclarations(dir: string): Declarations {
  const files = inOrder(dir).filter(
    (file) => file.endsWith('.graphql') && !file.includes('.generated.'),
  );
  const parsed = files.map((file) => parseFile(dir, file));
  return {
    language: parsed.filter(isLanguage).flatMap((file) => file.definitions),
    files: parsed.filter((file) => !isLanguage(file)),
  };
}

const isLanguage = (file: SourceFile) => !file.path.includes(sep) && !file.path.includes('/');

function parseFile(dir: string, file: string): SourceFile {
  const source = new Source(readFileSync(join(dir, file), 'utf8'), join(relative('.', dir), file));
  const { definitions } = parse(source);
  return { path: file, department: basename(dirname(file)), definitions };
}

/** The types that declare a catalogue, in a file. */
export function catalogueTypes(file: SourceFile): readonly ObjectTypeDefinitionNode[] {
  return file.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
}

/** The enums declared in a file. */
export function enumTypes(file: SourceFile): readonly EnumTypeDefinitionNode[] {
  return file.definitions.filter((node) => node.kind === Kind.ENUM_TYPE_DEFINITION);
}

/** The arguments of a directive as plain values, or undefined where it is absent. */
export function argumentsOf<T>(
  node: { readonly directives?: readonly DirectiveNode[] },
  name: string,
): T | undefined {
  return allArgumentsOf<T>(node, name)[0];
}

/** The same for a repeatable directive. */
export function allArgumentsOf<T>(
  node: { readonly directives?: readonly DirectiveNode[] },
  name: string,
): readonly T[] {
  return (node.directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map((directive) => {
      const pairs = (directive.arguments ?? []).map((a) => [a.name.value, valueFromASTUntyped(a.value)]);
      return Object.fromEntries(pairs) as T;
    });
}

/** File and line of a node. */
export function placeOf(node: DefinitionNode | { readonly loc?: DefinitionNode['loc'] }): Place {
  return { file: node.loc?.source.name ?? '', line: node.loc?.startToken.line ?? 0 };
}
