import { buildASTSchema, Kind, validate } from 'graphql';
/** Runs rules of graphql-js over the catalogues' files, against the directives of the language. */
export function findings(declared, rules) {
    const schema = languageSchema(declared);
    return declared.files
        .filter((file) => file.definitions.length > 0)
        .flatMap(({ definitions }) => validate(schema, { kind: Kind.DOCUMENT, definitions }, rules, { maxErrors: 1000 }))
        .map((error) => ({
        message: error.message,
        place: { file: error.source?.name ?? '', line: error.locations?.[0]?.line ?? 0 },
    }));
}
/** The language as a schema, whose directives and inputs the rules read. */
function languageSchema({ language }) {
    const definitions = language.filter(({ kind }) => kind === Kind.DIRECTIVE_DEFINITION ||
        kind === Kind.ENUM_TYPE_DEFINITION ||
        kind === Kind.SCALAR_TYPE_DEFINITION ||
        kind === Kind.INPUT_OBJECT_TYPE_DEFINITION);
    const document = { kind: Kind.DOCUMENT, definitions };
    return buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
}
