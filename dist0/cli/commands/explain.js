import { accessTo } from "../../disclosure/access.js";
import { viewerNamed } from "../../identity/viewer-named.js";
import { fieldUnknown } from "../errors.js";
import { print, printList } from "../output.js";
/** mulu explain <viewer> <Type.field | Type>: who sees what, why, and on what basis. */
export function explainCommand(program, open) {
    program
        .command('explain')
        .description('what a viewer sees of a field (or of a whole type), why, and on what basis')
        .argument('<viewer>', 'anonymous, app, platform, auditor, officer:<department> or key:<id>')
        .argument('<coordinate>', 'Type.field, for example PenaltyDecision.legalRepresentative; or a Type')
        .action((...[viewer, coordinate, , command]) => open(async (exchange) => {
        const asks = await viewerNamed(viewer, exchange);
        const fields = fieldsNamed(coordinate, exchange);
        const explained = fields.map((field) => explain(field, { viewer: asks, at: exchange.at }));
        if (fields.length === 1)
            print(command, explained[0], explained[0].sentences);
        else
            printList(command, { values: explained, columns, none: 'The type has no fields.' });
    }));
}
const columns = {
    FIELD: (one) => one.coordinate,
    VISIBILITY: (one) => one.visibility,
    WHY: (one) => (one.because.length > 0 ? one.because.join('; ') : (one.reason ?? '')),
    BASIS: (one) => one.basis ?? '',
};
function fieldsNamed(coordinate, { catalogues }) {
    const [typeName = '', name] = coordinate.split('.');
    const catalogue = catalogues.byType.get(typeName);
    if (!catalogue)
        throw fieldUnknown(coordinate);
    const fields = catalogue.fields.filter((field) => name === undefined || field.name === name);
    if (fields.length === 0)
        throw fieldUnknown(coordinate);
    return fields;
}
function explain(field, { viewer, at }) {
    const access = accessTo(field, viewer, at);
    const coordinate = `${field.catalogue}.${field.name}`;
    return { ...access, coordinate, sentences: sentencesOf(access, coordinate) };
}
const seen = {
    SHOWN: 'is shown',
    MASKED: 'is shown masked',
    BY_RECORD: 'is shown on some records',
    WITHHELD: 'is withheld',
};
function sentencesOf(access, coordinate) {
    const lines = [`${coordinate} ${seen[access.visibility]} (level ${access.level}).`];
    lines.push(...access.because.map((why) => `  shown because ${why}`));
    if (access.visibility !== 'SHOWN')
        lines.push(`  otherwise withheld: ${access.reason ?? 'no rule opens it'}`);
    if (access.basis)
        lines.push(`  basis: ${access.basis}`);
    lines.push(`  in filters and orders: ${access.filterable ? 'yes' : 'no'}; found by search: ${access.searchable ? 'yes' : 'no'}`);
    return lines;
}
