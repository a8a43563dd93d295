/** The parts of a workbook with one sheet (ECMA-376) that do not depend on its rows. */
export const workbookParts = (title: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${head}<Types xmlns="${schemas}/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
  '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
  'xl/workbook.xml': `${head}<workbook xmlns="${schemas}/spreadsheetml/2006/main" xmlns:r="${schemas}/officeDocument/2006/relationships">
<sheets><sheet name="${escaped(sheetName(title))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
});

/** Where the rows stand. */
export const sheetPart = 'xl/worksheets/sheet1.xml';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const schemas = 'http://schemas.openxmlformats.org';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relation = (kind: string, target: string) =>
  `${head}<Relationships xmlns="${schemas}/package/2006/relationships">` +
  `<Relationship Id="rId1" Type="${schemas}/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`;

/** Excel allows 31 characters, and not these. */
const sheetName = (title: string) => title.replace(/[[\]:*?/\\]/g, '').slice(0, 31);

/** What stands before the first row, and after the last. */
export const sheetHead = `${head}<worksheet xmlns="${schemas}/spreadsheetml/2006/main"><sheetData>`;
export const sheetTail = '</sheetData></worksheet>';

/** One row: numbers as numbers, texts as they are, what is empty left out. */
export function rowXml(cells: readonly (string | number | null)[], number: number): string {
  const written = cells.map((cell, i) => cellXml(cell, `${columnName(i)}${number}`));
  return `<row r="${number}">${written.join('')}</row>`;
}

function cellXml(cell: string | number | null, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const names: string[] = [];

/** A, B … Z, AA, AB … */
function columnName(index: number): string {
  return (names[index] ??=
    (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') +
    String.fromCharCode(65 + (index % 26)));
}

// XML has no other control characters; an end of line that is no line feed would be read as one.
const unusual = /[&<>"\r\uFFFE\uFFFF]|[^\P{Cc}\t\n\u007F-\u009F]/u;
const dropped = /[\uFFFE\uFFFF]|[^\P{Cc}\t\n\r\u007F-\u009F]/gu;

const escaped = (text: string) =>
  unusual.test(text)
    ? text.replace(dropped, '').replace(/[&<>"\r]/g, (sign) => entities[sign]!)
    : text;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
