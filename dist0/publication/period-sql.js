import { fieldOf } from "../catalogue/model.js";
import { conditionSql } from "./condition-sql.js";
/** The civil day of China on which a record became public; `at` is the place of the moment for one that becomes so now. */
export const publishedDay = (at) => `(coalesce(_published_at, ${at}::timestamptz) at time zone 'Asia/Shanghai')::date`;
/** Whether a period is the law for a record published on that day. */
export function periodHolds(period, { catalogue, day }, values) {
    const { when, validFrom, validUntil } = period;
    const parts = [`${day} >= $${values.push(validFrom)}::date`];
    if (validUntil !== undefined)
        parts.push(`${day} <= $${values.push(validUntil)}::date`);
    if (when)
        parts.push(conditionSql(when, catalogue, values));
    return `(${parts.join(' and ')})`;
}
/**
 * The last day of publication: the earlier of what the record itself declares and what the period lays
 * down (市场监督管理行政处罚信息公示规定 第十三条).
 */
export function untilSql(catalogue, at, values) {
    const day = publishedDay(at);
    const declared = catalogue.publishedUntil && fieldOf(catalogue, catalogue.publishedUntil);
    const own = declared ? `"${declared.storage.column}"` : 'null::date';
    const branches = catalogue.periods.map((period) => `when ${periodHolds(period, { catalogue, day }, values)} then ${endOf(period, catalogue, day)}`);
    return branches.length === 0 ? own : `least(${own}, case ${branches.join(' ')} end)`;
}
function endOf({ maxMonths, orUntil }, catalogue, day) {
    const field = orUntil === undefined ? undefined : fieldOf(catalogue, orUntil);
    const other = field ? `"${field.storage.column}"` : 'null::date';
    return maxMonths === undefined
        ? other
        : `greatest((${day} + interval '${maxMonths} months')::date, ${other})`;
}
