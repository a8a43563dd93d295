/** The amount in 分, or undefined where the table prints none. */
export const cellOfSum = (line, amount) => line.amounts[amount];
/** The row as the arithmetic checks see it. */
export function sumLine(catalogue, { line, values, roundedBy }) {
    const { rollup } = catalogue;
    const text = (name) => String((name && values[name]) ?? '').trim();
    const amounts = amountNames(catalogue).flatMap((name) => {
        const value = values[name];
        return typeof value === 'string' ? [[name, BigInt(value.replace('.', ''))]] : [];
    });
    return {
        line,
        document: JSON.stringify((rollup?.within ?? []).map((name) => values[name] ?? null)),
        table: text(rollup?.table),
        code: text(rollup?.code),
        name: text(rollup?.name),
        amounts: Object.fromEntries(amounts),
        roundedBy,
    };
}
const amountNames = ({ rollup, rowSums }) => [
    ...new Set([
        ...(rollup?.amounts ?? []),
        ...rowSums.flatMap((rule) => [rule.total, ...rule.parts]),
    ]),
];
/** Whether two rows print the same amounts. */
export const sameAmounts = (one, other, { amounts }) => amounts.every((amount) => one.amounts[amount] === other.amounts[amount]);
