import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import {
  GraphQLError,
  Kind,
  parse,
  Source,
  valueFromASTUntyped,
  type DefinitionNode,
  type DirectiveNode,
  type EnumTypeDefinitionNode,
  type Location,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import type { Place } from './model.ts';

/** One SDL file as written: nothing judged yet. */
export interface SourceFile {
  readonly path: string;
  /** The folder below schema/departments, or 'platform'. */
  readonly department: string;
  readonly definitions: readonly DefinitionNode[];
  /** Why it is no SDL, and where; it then has no definitions. */
  readonly unreadable?: Unreadable;
}

interface Unreadable extends Place {
  readonly why: string;
}

/** schema/ as written. */
export interface Declarations {
  /** What the files directly in schema/ define: the language, and the platform's own types. */
  readonly language: readonly DefinitionNode[];
  /** The files below it: one per catalogue. */
  readonly files: readonly SourceFile[];
  readonly unreadable: readonly Unreadable[];
}

const inOrder = (dir: string) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).map(withSlashes).sort();

const withSlashes = (path: string) => path.replaceAll('\\', '/');

/** Reads schema/: the language's own files and one file per catalogue. */
export function readDeclarations(dir: string): Declarations {
  const files = inOrder(dir).filter(
    (file) => file.endsWith('.graphql') && !file.includes('.generated.'),
  );
  const parsed = files.map((file) => parseFile(dir, file));
  return {
    language: parsed.filter(isTopLevel).flatMap((file) => file.definitions),
    files: parsed.filter((file) => !isTopLevel(file)),
    unreadable: parsed.flatMap((file) => file.unreadable ?? []),
  };
}

const isTopLevel = (file: SourceFile) => !file.path.includes('/');

function parseFile(dir: string, path: string): SourceFile {
  const name = withSlashes(join(relative('.', dir), path));
  const file = { path, department: basename(dirname(path)) };
  try {
    return {
      ...file,
      definitions: parse(new Source(readFileSync(join(dir, path), 'utf8'), name)).definitions,
    };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const line = error.locations?.[0]?.line ?? 1;
    return { ...file, definitions: [], unreadable: { file: name, line, why: error.message } };
  }
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
      const pairs = (directive.arguments ?? []).map((a) => [
        a.name.value,
        valueFromASTUntyped(a.value),
      ]);
      return Object.fromEntries(pairs) as T;
    });
}

/** File and line of a node; a definition stands where its name does, below its description. */
export function placeOf(node: Located): Place {
  const loc = node.name?.loc ?? node.loc;
  return { file: loc?.source.name ?? '', line: loc?.startToken.line ?? 0 };
}

interface Located {
  readonly loc?: Location;
  readonly name?: { readonly loc?: Location };
}
