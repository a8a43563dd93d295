import { Kind } from 'graphql';
import { problemAt } from "../problem.js";
/** What src/ carries out: a directive that nothing reads would be a rule that nobody keeps. */
const carriedOut = new Map([
    ['catalogue', 'code title owner key recordOwner publishWithin publishedUntil rhythm history'],
    ['disclosure', 'level reason basis'],
    ['sharing', 'type condition basis'],
    ['mask', 'rule when'],
    ['column', 'title code unit codes required requiredWhen'],
    ['reference', 'by reverse'],
    ['search', ''],
    ['index', 'fields'],
    ['subjectChoice', 'basis'],
    ['unpublished', 'when reason basis'],
    ['rowSum', 'total parts'],
    ['rollup', 'code name within table amounts'],
]);
/** The language's files declare every directive that the code carries out, by its own name, and no other. */
export const languageComplete = ({ language }) => {
    const declared = language.filter((node) => node.kind === Kind.DIRECTIVE_DEFINITION);
    const foreign = declared.filter((node) => !carriedOut.has(node.name.value));
    const missing = [...carriedOut].filter(([name, args]) => {
        const node = declared.find((one) => one.name.value === name);
        const named = node?.arguments?.map((argument) => argument.name.value) ?? [];
        return !node || args.split(' ').some((argument) => argument && !named.includes(argument));
    });
    return [
        ...foreign.map((node) => problemAt(rule, node, `Nothing carries out @${node.name.value}: remove it, or write the code and add it to src/catalogue/checks/language-complete.ts.`)),
        ...missing.map(([name, args]) => problemAt(rule, firstOf(language), `schema/directives.graphql must declare @${name}(${args.replaceAll(' ', ', ')}) under these names: src/ carries it out.`)),
    ];
};
const rule = 'languageComplete';
const firstOf = (language) => language[0] ?? {};
