/** Lines of a table whose columns stand below each other on a terminal. */
export function table(titles, rows) {
    const lines = [titles.map((title) => title.toUpperCase()), ...rows];
    const widths = titles.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column] ?? ''))));
    return lines.map((line) => line
        .map((cell, column) => pad(cell, widths[column]))
        .join('  ')
        .trimEnd());
}
const pad = (cell, width) => cell + ' '.repeat(width - widthOf(cell));
// Chinese characters and full-width signs take two places.
const wide = /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
const widthOf = (cell) => [...cell].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);
