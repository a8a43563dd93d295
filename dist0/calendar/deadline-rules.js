import { readdirSync, readFileSync } from 'node:fs';
import { foldText } from "../base/search-text.js";
import { fieldOf } from "../catalogue/model.js";
import { deadlineRuleFrom } from "./deadline-rule.js";
import { ruleUnknown, rulesWrong } from "./errors.js";
/** Every time limit that the platform knows, from the files of rules/. */
export const deadlineRules = loadRules(new URL('./rules/', import.meta.url));
/** The rules of a folder of JSON files; ids are distinct. */
export function loadRules(folder) {
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    const rules = files.sort().flatMap((file) => {
        const said = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
        return Array.isArray(said) ? said.map(deadlineRuleFrom) : [deadlineRuleFrom(said)];
    });
    const twice = rules.find(({ id }, i) => rules.findIndex((one) => one.id === id) !== i);
    if (twice)
        throw rulesWrong(twice.id, 'two rules have this id');
    return rules;
}
/** The rule of that id. */
export function ruleNamed(id) {
    const rule = deadlineRules.find((one) => one.id === id);
    if (!rule)
        throw ruleUnknown(id, deadlineRules.map((one) => one.id));
    return rule;
}
/** The rule under which a catalogue's records are published: its own declaration, with what is known of its source. */
export function publicationRule(catalogue) {
    const { publishWithin, code, title } = catalogue;
    if (!publishWithin)
        return undefined;
    const known = deadlineRules.find((rule) => fits(rule, publishWithin));
    if (known)
        return known;
    const after = fieldOf(catalogue, publishWithin.after)?.column.title ?? publishWithin.after;
    return deadlineRuleFrom({
        id: `publish-${code}`,
        title: { zh: `公开${title}`, en: `Publication of ${code}` },
        unit: publishWithin.unit,
        length: publishWithin.days,
        start: { event: 'DECLARED', zh: after, en: publishWithin.after },
        source: { article: publishWithin.basis },
        validFrom: '1970-01-01',
    });
}
/** The declaration quotes the rule's article, with the same length. */
function fits({ unit, length, source }, { days, unit: said, basis }) {
    const quotes = source.quote !== undefined && simplified(basis).includes(simplified(source.quote));
    const quoted = source.quote !== undefined && simplified(source.quote).includes(simplified(basis));
    return unit === said && length === days && (quotes || quoted);
}
const simplified = (text) => foldText(text).replace(/\s/g, '');
