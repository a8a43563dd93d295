import { civilDate } from "../base/clock.js";
import { repairNever, repairTooEarly } from "./errors.js";
import { periodHolds, publishedDay } from "./period-sql.js";
/**
 * Credit repair ends a publication early only where the record's period lets it, and not before the
 * shortest period is over (市场监督管理行政处罚信息公示规定 第十四条；深圳经济特区社会信用条例 第七十九条).
 */
export async function checkRepair(client, catalogue, { record, at }) {
    const values = [record, at];
    const day = publishedDay('$2');
    const tests = catalogue.periods.map((period) => periodHolds(period, { catalogue, day }, values));
    const { rows } = await client.query(`select array[${tests.join(', ')}]::boolean[] as holds, ${day}::text as day from ${catalogue.table} where id = $1`, values);
    const periods = catalogue.periods.filter((_, i) => rows[0].holds[i]);
    const shut = periods.find(({ repairable }) => !repairable);
    if (shut)
        throw repairNever(shut);
    const [period] = periods;
    const least = period && earliest(period, rows[0].day);
    if (least !== undefined && civilDate(at) < least)
        throw repairTooEarly(least, period);
}
/** The first day on which the shortest period is over. */
function earliest({ minMonths }, day) {
    if (minMonths === undefined)
        return undefined;
    const [year, month, date] = day.split('-').map(Number);
    const last = new Date(Date.UTC(year, month - 1 + minMonths + 1, 0)).getUTCDate();
    const end = new Date(Date.UTC(year, month - 1 + minMonths, Math.min(date, last)));
    return end.toISOString().slice(0, 10);
}
