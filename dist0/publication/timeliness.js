import { run } from "../base/statement.js";
import { keyOf } from "./timeliness-groups.js";
import { timelinessStatement } from "./timeliness-statement.js";
import { withdrawalFigures } from "./timeliness-withdrawals.js";
/** Counts set-wise in the database; others than owner, keeper and auditors count public records only. */
export async function askTimeliness(question, asking) {
    const counted = question.catalogues.filter((catalogue) => catalogue.publishWithin);
    if (counted.length === 0)
        return [];
    const figures = await run(asking.db.pool, timelinessStatement(counted, question, asking));
    const withdrawals = await withdrawalFigures(question, asking);
    const groups = new Map(figures.map((one) => [keyOf(one), one]));
    for (const [key, one] of withdrawals ?? [])
        if (!groups.has(key))
            groups.set(key, { ...one, ...nothing });
    const rows = [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
    return rows.map(([key, one]) => ({
        ...one,
        onTimeRate: rateOf(one),
        ...withdrawn(withdrawals, key),
    }));
}
const nothing = {
    ...{ submitted: 0, published: 0, onTime: 0, late: 0, overdue: 0, dueSoon: 0 },
    medianWorkingDays: null,
};
function rateOf({ onTime, late }) {
    return onTime + late === 0 ? null : Math.round((onTime / (onTime + late)) * 10_000) / 10_000;
}
function withdrawn(figures, key) {
    if (!figures)
        return { withdrawals: null, withdrawn: null, withdrawnOnTime: null };
    const { withdrawals = 0, withdrawn = 0, onTime = 0 } = figures.get(key) ?? {};
    return { withdrawals, withdrawn, withdrawnOnTime: onTime };
}
