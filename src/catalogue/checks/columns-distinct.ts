import { argumentsOf } from '../declarations.ts';
import { duplicatesOf } from '../duplicates.ts';
import { headTerm } from '../head-term.ts';
import { outlinesOf, type FieldOutline } from '../outline.ts';
import { problemAt, type Check } from '../problem.ts';

/** A file's header names one field, by its title as by its column code. */
export const columnsDistinct: Check = (declared) =>
  outlinesOf(declared).flatMap(({ values }) => {
    const fields = [...values.values()];
    const blank = fields.filter((field) => columnOf(field)?.title?.trim() === '');
    return [
      ...blank.map(({ node, name }) =>
        problemAt(
          rule,
          node,
          `${name} has an empty @column(title:): write the header by which files name it.`,
        ),
      ),
      ...duplicatesOf(fields, titleOf).map((field) =>
        problemAt(
          rule,
          field.node,
          `Another field has the header ${titleOf(field)} already: give ${field.name} a @column(title:) of its own.`,
        ),
      ),
      ...duplicatesOf(fields, codeOf).map((field) =>
        problemAt(
          rule,
          field.node,
          `Another field has the column code ${codeOf(field)} already: correct @column(code:) of ${field.name}.`,
        ),
      ),
    ];
  });

const rule = 'columnsDistinct';
const columnOf = ({ node }: FieldOutline) =>
  argumentsOf<{ title?: string; code?: string }>(node, 'column');
const codeOf = (field: FieldOutline) => columnOf(field)?.code;
const titleOf = (field: FieldOutline) =>
  columnOf(field)?.title ?? headTerm(field.node.description?.value ?? '') ?? field.name;
