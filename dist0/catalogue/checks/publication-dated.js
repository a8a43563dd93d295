import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
/** Deadline and end of publication stand on dates that everybody may see (both dates are public). */
export const publicationDated = (declared) => outlinesOf(declared).flatMap((outline) => {
    const { publishWithin: within, publishedUntil: until } = outline.said;
    const wrongDays = within?.days !== undefined && !(Number(within.days) > 0);
    return [
        ...(within?.after == null
            ? []
            : ofDate('publishWithin.after', String(within.after), outline)),
        ...(until == null ? [] : ofDate('publishedUntil', String(until), outline)),
        ...(wrongDays ? ['publishWithin.days must be at least 1.'] : []),
    ].map((advice) => problemAt('publicationDated', outline.type, advice));
});
function ofDate(argument, name, { values }) {
    const field = values.get(name);
    if (!field)
        return [
            `${argument} names ${name}, which is no field of this catalogue: name one of its dates.`,
        ];
    const types = argument === 'publishedUntil' ? ['Date'] : ['Date', 'DateTime'];
    if (field.list || !types.includes(field.typeName))
        return [
            `${argument} names ${name} of type ${field.typeName}: name a field of type ${types.join(' or ')}.`,
        ];
    if (field.level !== undefined && field.level !== 'OPEN')
        return [
            `${argument} names ${name}, which is ${field.level}: the deadline would give it away; name an open date.`,
        ];
    return [];
}
