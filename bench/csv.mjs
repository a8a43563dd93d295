/** The cells of one line of CSV. */
export function parse(line) {
  const text = line.replace(/\r?\n$/, '');
  if (!text.includes('"')) return text.split(',');
  const cells = [];
  for (const [, quoted, plain = ''] of text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g))
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
  return cells;
}
