// What stands in brackets belongs to the term: 收费标准（元/次）.
const head = /^(?:[^\s/／|：:，,；;。（(]|（[^）]*）|\([^)]*\)|[（(])+/u;
/** The Chinese term at the head of a bilingual description; an English description has none. */
export function headTerm(description) {
    const term = head.exec(description.trim())?.[0];
    return term && /\p{Script=Han}/u.test(term) ? term : undefined;
}
