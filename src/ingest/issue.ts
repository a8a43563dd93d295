export type Severity = 'ERROR' | 'WARNING';

/** One finding in one row, in two languages; it never repeats a value of the record. */
export interface Issue {
  readonly line: number;
  /** The header by which the file names the column; absent where the whole row is meant. */
  readonly column?: string;
  /** The field's name in the catalogue. */
  readonly field?: string;
  readonly code: string;
  readonly severity: Severity;
  readonly zh: string;
  readonly en: string;
}

/** What a check says of a value; line and column are added by whoever knows them. */
export type Finding = Pick<Issue, 'code' | 'severity' | 'zh' | 'en'>;

/** A finding that refuses the row. */
export const wrong = (code: string, zh: string, en: string): Finding => ({
  code,
  severity: 'ERROR',
  zh,
  en,
});

/** A finding that lets the row pass. */
export const doubtful = (code: string, zh: string, en: string): Finding => ({
  code,
  severity: 'WARNING',
  zh,
  en,
});
