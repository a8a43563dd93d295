/** One number or text written in a query. */
export interface Literal {
  readonly kind: 'INT' | 'STRING';
  /** Where it begins. */
  readonly at: number;
  /** As written; of a text what stands between the quotes. */
  readonly text: string;
}

/** A query as its form, in which signs stand for numbers and texts, and what stood there. */
export interface TakenOut {
  readonly form: string;
  readonly literals: readonly Literal[];
}

// In this order. Block texts, texts with escapes, comments, names and all other numbers stay as they are written.
const tokens = new RegExp(
  [
    String.raw`"""(?:\\"""|[^])*?"""`,
    String.raw`"(?<string>[^"\\\p{Cc}\p{Cs}]*)"`,
    String.raw`"(?:[^"\\\n\r]|\\.)*"`,
    String.raw`#[^\n\r]*`,
    String.raw`[_A-Za-z]\w*`,
    String.raw`(?<int>0|-?[1-9]\d{0,9})(?![\w.])`,
    String.raw`-?\d[\w.+-]*`,
  ].join('|'),
  'gu',
);

/**
 * Takes the numbers and texts out of a query, by its words alone: queries of one form differ in nothing else, so that
 * all of them or none are well-formed. Undefined where there are none.
 */
export function takeOut(query: string): TakenOut | undefined {
  if (query.includes('\0')) return undefined; // it stands for what was taken out
  const literals: Literal[] = [];
  const form = query.replace(tokens, (token: string, ...found: unknown[]) => {
    const [at, , { string, int }] = found.slice(-3) as [
      number,
      string,
      Readonly<Record<string, string>>,
    ];
    const kind = string !== undefined ? 'STRING' : int !== undefined ? 'INT' : undefined;
    if (!kind) return token;
    literals.push({ kind, at, text: string ?? int! });
    return `\0${kind}`;
  });
  return literals.length > 0 ? { form, literals } : undefined;
}
