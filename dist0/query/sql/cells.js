import { sql } from 'kysely';
export function newCells() {
    const places = new Map();
    const expressions = [];
    const add = (name, expression) => {
        const known = places.get(name);
        if (known !== undefined)
            return known;
        places.set(name, expressions.length);
        return append(expression());
    };
    const append = (expression) => expressions.push(expression) - 1;
    return { add, append, expressions };
}
// PostgreSQL takes at most 100 arguments to a function.
const most = 100;
/** The cells of a nested record as one JSON array (an array of arrays where they are many). */
export function tupleOf({ expressions }) {
    if (expressions.length <= most)
        return sql `json_build_array(${sql.join(expressions)})`;
    const chunks = [];
    for (let i = 0; i < expressions.length; i += most) {
        chunks.push(sql `json_build_array(${sql.join(expressions.slice(i, i + most))})`);
    }
    return sql `json_build_array(${sql.join(chunks)})`;
}
/** Undoes `tupleOf` for cells of that number. */
export const rowOf = ({ expressions }, tuple) => expressions.length <= most ? tuple : tuple.flat(1);
