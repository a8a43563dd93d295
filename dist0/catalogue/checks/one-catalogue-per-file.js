import { Kind } from 'graphql';
import { argumentsOf, catalogueTypes } from "../declarations.js";
import { problemAt } from "../problem.js";
/** One file, one catalogue: @catalogue stands on the one type of each file below schema/, and nowhere else. */
export const oneCataloguePerFile = ({ files, language }) => {
    const misplaced = language.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && argumentsOf(node, 'catalogue'));
    const readable = files.filter((file) => !file.unreadable);
    return [
        ...misplaced.map((node) => problemAt(rule, node, 'Move this catalogue to schema/departments/<owner>/: files directly in schema/ hold the language only.')),
        ...readable.flatMap((file) => {
            const [first, ...more] = catalogueTypes(file);
            if (!first)
                return [
                    problemAt(rule, file.definitions[0] ?? {}, `${file.path} declares no catalogue: write a type with @catalogue, or remove the file.`),
                ];
            const bare = [first].filter((type) => !argumentsOf(type, 'catalogue'));
            return [
                ...bare.map((type) => problemAt(rule, type, `${type.name.value} has no @catalogue(code:, title:, owner:, key:): add it.`)),
                ...more.map((type) => problemAt(rule, type, `One file holds one catalogue: move ${type.name.value} to a file of its own.`)),
            ];
        }),
    ];
};
const rule = 'oneCataloguePerFile';
