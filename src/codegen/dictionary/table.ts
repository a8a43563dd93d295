/** A Markdown table; columns that no row fills are left out. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const filled = heads.map((_head, at) => rows.some((row) => row[at]));
  const line = (cells: readonly string[]) =>
    `| ${cells
      .filter((_cell, at) => filled[at])
      .map(escaped)
      .join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

const escaped = (cell: string) =>
  cell
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
