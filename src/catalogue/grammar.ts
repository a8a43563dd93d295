import { buildASTSchema, Kind, validate, type GraphQLSchema, type ValidationRule } from 'graphql';
import type { Place } from './model.ts';
import type { Declared } from './problem.ts';

/** What one of graphql-js's own rules says about a catalogue's file. */
export interface Finding {
  readonly place: Place;
  readonly message: string;
}

/** Runs rules of graphql-js over the catalogues' files, against the directives of the language. */
export function findings(declared: Declared, rules: readonly ValidationRule[]): readonly Finding[] {
  const schema = languageSchema(declared);
  return declared.files
    .filter((file) => file.definitions.length > 0)
    .flatMap(({ definitions }) =>
      validate(schema, { kind: Kind.DOCUMENT, definitions }, rules, { maxErrors: 1000 }),
    )
    .map((error) => ({
      message: error.message,
      place: { file: error.source?.name ?? '', line: error.locations?.[0]?.line ?? 0 },
    }));
}

/** The language as a schema, whose directives and inputs the rules read. */
function languageSchema({ language }: Declared): GraphQLSchema {
  const definitions = language.filter(
    ({ kind }) =>
      kind === Kind.DIRECTIVE_DEFINITION ||
      kind === Kind.ENUM_TYPE_DEFINITION ||
      kind === Kind.SCALAR_TYPE_DEFINITION ||
      kind === Kind.INPUT_OBJECT_TYPE_DEFINITION,
  );
  const document = { kind: Kind.DOCUMENT, definitions } as const;
  return buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
}
