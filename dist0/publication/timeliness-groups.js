import { sql } from 'kysely';
import { dimensionUnknown } from "./deadline-errors.js";
const dimensions = ['CATALOGUE', 'DEPARTMENT', 'REGION', 'MONTH'];
/** Dimensions as a command line names them: catalogue, department, region, month, joined by commas. */
export function dimensionsNamed(text) {
    const words = text
        .toUpperCase()
        .split(/[,，\s]+/)
        .filter(Boolean);
    const wrong = words.find((word) => !dimensions.some((one) => one === word));
    if (wrong)
        throw dimensionUnknown(wrong.toLowerCase(), dimensions);
    return dimensions.filter((one) => words.includes(one));
}
const expressions = {
    CATALOGUE: sql `r.catalogue`,
    DEPARTMENT: sql `r.department`,
    REGION: sql `d.region_code`,
    MONTH: sql `to_char(r.start, 'YYYY-MM')`,
};
/** A record's region is the division that its department serves, as the department has published it. */
export function groupingOf(by, region) {
    const columns = dimensions.map((one) => {
        const value = by.includes(one) ? expressions[one] : sql `NULL::text`;
        return sql `${value} AS ${sql.ref(one.toLowerCase())}`;
    });
    const regions = by.includes('REGION') || region;
    return {
        columns: sql.join(columns),
        join: regions
            ? sql `LEFT JOIN departments AS d ON d.code = r.department AND d._status = 'PUBLISHED'`
            : sql ``,
        where: region ? sql `starts_with(d.region_code, ${region})` : sql `true`,
    };
}
/** A group as a key; keys sort by month, then department. */
export const keyOf = ({ catalogue, department, region, month }) => JSON.stringify([month, department, region, catalogue]);
