/** A text as PostgreSQL can keep it, in JSON too: its text has no NUL, and its jsonb no half of a character. */
export const wellFormed = (text: string): string =>
  text.replace(
    /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '\uFFFD',
  );
