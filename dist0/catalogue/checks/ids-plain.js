import { print } from 'graphql';
import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
/** `id` is the record's global identity, made from its key; it may be written down, but only as what it is. */
export const idsPlain = (declared) => outlinesOf(declared)
    .flatMap(({ fields }) => fields)
    .filter(({ name }) => name === 'id')
    .flatMap(({ node, level, reference, mask }) => {
    if (print(node.type) !== 'ID!')
        return [
            problemAt(rule, node, 'Write "id: ID!" or leave it out: every record has one, made from its key. Name the standard\'s own identifier otherwise.'),
        ];
    if (reference || mask || (level !== undefined && level !== 'OPEN'))
        return [
            problemAt(rule, node, 'The id is open like the key it is made from: remove its directives.'),
        ];
    return [];
});
const rule = 'idsPlain';
