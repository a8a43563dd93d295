import { foldText } from "../base/search-text.js";
/** The fields that search looks through: only what anybody may see. */
export const searchedFields = ({ fields }) => fields.filter((field) => field.search && field.disclosure.level === 'OPEN');
/** The folded text that search finds a record by, from what anybody sees of its searched fields. */
export function openText(seen) {
    const texts = seen.filter((value) => value !== null && value !== undefined);
    return foldText(texts.map((value) => (Array.isArray(value) ? value.join('\n') : String(value))).join('\n'));
}
