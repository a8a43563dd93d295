import { enumTypes } from "../declarations.js";
import { headTerm } from "../head-term.js";
import { duplicatesOf } from "../duplicates.js";
import { adviceAt, problemAt } from "../problem.js";
/** Files name an enum's values by their Chinese terms: each should have one, and no two the same. */
export const enumsLabelled = ({ files }) => files.flatMap(enumTypes).flatMap((node) => {
    const values = node.values ?? [];
    const labels = values.map((value) => ({
        value,
        label: headTerm(value.description?.value ?? ''),
    }));
    const unlabelled = labels.filter(({ label }) => label === undefined);
    const repeated = duplicatesOf(labels, ({ label }) => label);
    const name = node.name.value;
    return [
        ...(values.length === 0
            ? [problemAt(rule, node, `Enum ${name} has no values: write them, or use String.`)]
            : []),
        ...duplicatesOf(values, (value) => value.name.value).map((value) => problemAt(rule, value, `${name}.${value.name.value} is declared twice: remove one.`)),
        ...unlabelled.map(({ value }) => adviceAt(rule, value, `${name}.${value.name.value} has no Chinese label: write its description, the Chinese term first ("罚款 Fine").`)),
        ...repeated.map(({ value, label }) => problemAt(rule, value, `${name} has the label ${label} twice: a file could mean either; tell them apart.`)),
    ];
});
const rule = 'enumsLabelled';
