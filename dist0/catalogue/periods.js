import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from "../base/refusal.js";
import { parseCondition } from "./condition.js";
import { periodsWrong } from "./errors.js";
import { fieldOf } from "./model.js";
const file = 'publication-periods.json';
/** The periods of publication that schema/ lays down, each with its catalogue; first that fits wins. */
export function withPeriods(dir, all) {
    const said = existsSync(join(dir, file)) ? readSaid(join(dir, file)) : [];
    const faults = said.flatMap((one) => faultsOf(one, all).map((fault) => `${one.id}: ${fault}`));
    if (faults.length > 0)
        throw periodsWrong(join(dir, file), faults);
    return all.map((catalogue) => ({
        ...catalogue,
        periods: said.filter((one) => one.catalogue === catalogue.code).map(periodOf),
    }));
}
function readSaid(path) {
    try {
        const said = JSON.parse(readFileSync(path, 'utf8'));
        if (Array.isArray(said))
            return said;
    }
    catch (error) {
        throw periodsWrong(path, [error.message]);
    }
    throw periodsWrong(path, ['it must be a list']);
}
function periodOf({ when, publish, repair, ...said }) {
    return {
        ...said,
        when: when === undefined ? undefined : parseCondition(when),
        publish: publish ?? true,
        repairable: repair !== 'NEVER',
    };
}
const known = new Set(`id catalogue when publish minMonths maxMonths orUntil repair validFrom validUntil source quote
  remark`.split(/\s+/));
const isMonths = (value) => value === undefined || (Number.isInteger(value) && Number(value) > 0 && Number(value) <= 1200);
const isDay = (value) => /^\d{4}-\d{2}-\d{2}$/.test(String(value));
function faultsOf(said, all) {
    const catalogue = all.find(({ code }) => code === said.catalogue);
    if (!catalogue)
        return [`there is no catalogue ${said.catalogue}`];
    const { minMonths, maxMonths, validFrom, validUntil, orUntil, repair } = said;
    const checks = [
        [Object.keys(said).every((name) => known.has(name)), `only ${[...known].join(', ')} are read`],
        [Boolean(said.id && said.source && said.quote), 'id, source and quote are needed'],
        [isMonths(minMonths) && isMonths(maxMonths), 'months are whole numbers from 1'],
        [(minMonths ?? 0) <= (maxMonths ?? Infinity), 'minMonths is more than maxMonths'],
        [isDay(validFrom), 'validFrom is a day, such as 2021-09-01'],
        [validUntil === undefined || isDay(validUntil), 'validUntil is a day'],
        [repair === undefined || repair === 'NEVER', 'repair is NEVER or left out'],
        [
            orUntil === undefined || fieldOf(catalogue, orUntil)?.type === 'Date',
            `orUntil names no Date field: ${orUntil}`,
        ],
    ];
    const wrong = checks.filter(([right]) => !right).map(([, sentence]) => sentence);
    return said.when === undefined ? wrong : [...wrong, ...conditionFaults(said.when, catalogue)];
}
function conditionFaults(text, catalogue) {
    try {
        const comparisons = parseCondition(text).anyOf.flat();
        return comparisons.flatMap((one) => comparisonFault(one, catalogue) ?? []);
    }
    catch (error) {
        if (!(error instanceof Refusal))
            throw error;
        return [error.message];
    }
}
function comparisonFault({ field: name, op, values }, catalogue) {
    const field = fieldOf(catalogue, name);
    if (!field)
        return `${catalogue.code} has no field ${name}`;
    if (op === 'has' && !field.list)
        return `${name} is no list`;
    const among = catalogue.enums.find((one) => one.name === field.enumName)?.values;
    const strange = among && values.find((value) => !among.some((one) => one.name === value));
    return strange === undefined ? undefined : `${name} is never ${strange}`;
}
