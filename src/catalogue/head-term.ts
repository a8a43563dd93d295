/** The Chinese term at the head of a bilingual description; an English description has none. */
export function headTerm(description: string): string | undefined {
  const term = description.trim().split(/[\s/／|]/)[0];
  return term && /\p{Script=Han}/u.test(term) ? term : undefined;
}
