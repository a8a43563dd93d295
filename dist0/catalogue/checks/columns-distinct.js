import { argumentsOf } from "../declarations.js";
import { duplicatesOf } from "../duplicates.js";
import { headTerm } from "../head-term.js";
import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
/** A file's header names one field, by its title as by its column code. */
export const columnsDistinct = (declared) => outlinesOf(declared).flatMap(({ values }) => {
    const fields = [...values.values()];
    const blank = fields.filter((field) => columnOf(field)?.title?.trim() === '');
    return [
        ...blank.map(({ node, name }) => problemAt(rule, node, `${name} has an empty @column(title:): write the header by which files name it.`)),
        ...duplicatesOf(fields, titleOf).map((field) => problemAt(rule, field.node, `Another field has the header ${titleOf(field)} already: give ${field.name} a @column(title:) of its own.`)),
        ...duplicatesOf(fields, codeOf).map((field) => problemAt(rule, field.node, `Another field has the column code ${codeOf(field)} already: correct @column(code:) of ${field.name}.`)),
    ];
});
const rule = 'columnsDistinct';
const columnOf = ({ node }) => argumentsOf(node, 'column');
const codeOf = (field) => columnOf(field)?.code;
const titleOf = (field) => columnOf(field)?.title ?? headTerm(field.node.description?.value ?? '') ?? field.name;
