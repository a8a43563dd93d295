import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { crc32, deflateRawSync } from 'node:zlib';
import { ingestExchange, penalty, type IngestExchange } from './support.ts';

let exchange: IngestExchange;
beforeAll(async () => void (exchange = await ingestExchange()));
afterAll(() => exchange.close());

interface Part {
  readonly name: string;
  readonly text: string | Buffer;
  /** What is declared in place of the truth. */
  readonly size?: number;
  readonly method?: number;
  /** Listed in the directory, but without content of its own: the first part's is meant. */
  readonly overlapping?: boolean;
  readonly unlisted?: boolean;
}

/** A zip as its parts want it, lies included. */
function zipOf(parts: readonly Part[], { between = 0 } = {}): Buffer {
  const bodies: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const { name, text, size, method = 8, overlapping, unlisted } of parts) {
    const content = Buffer.from(text as string);
    const packed = method === 8 ? deflateRawSync(content) : content;
    const told = size ?? content.length;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(told, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([signed(0x04034b50), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(overlapping ? 0 : at, 10);
    if (!unlisted)
      listed.push(
        Buffer.concat([signed(0x02014b50), Buffer.from([20, 0]), fields, rest, Buffer.from(name)]),
      );
    if (overlapping) continue;
    bodies.push(local, Buffer.alloc(between));
    at += local.length + between;
  }
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(listed.length, 4);
  end.writeUInt16LE(listed.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, directory, signed(0x06054b50), end]);
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

const xml = (body: string, doctype = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${doctype}${body}`;
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const columns = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const rowOf = (cells: readonly (string | undefined)[], at: number) =>
  `<row r="${at}">${cells.map((text, i) => inline(`${columns[i]}${at}`, text)).join('')}</row>`;
const inline = (place: string, text = '') =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A small workbook of one sheet with one penalty. */
function workbookParts({ record = penalty(), doctype = '' } = {}): Part[] {
  const rows = rowOf(Object.keys(record), 1) + rowOf(Object.values(record), 2);
  return [
    {
      name: '[Content_Types].xml',
      text: xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    },
    {
      name: 'xl/workbook.xml',
      text: xml(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: xml(
        `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      text: xml(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`, doctype),
    },
  ];
}

const send = (source: Buffer, more = {}) =>
  exchange.send({
    ...{ catalogue: 'penalty-decisions', department: '11230500001755309F', source },
    ...{ fileName: 'a.xlsx', dryRun: true, ...more },
  });

const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024);

test('the workbook that all of them are made from is taken', async () => {
  const { rows } = await send(zipOf(workbookParts()));
  expect(rows).toBe(1);
});

describe('a workbook is refused', () => {
  test.each<[string, string, () => Buffer]>([
    [
      'that unpacks to more than it says',
      'INGEST_FILE_BROKEN',
      () => zipOf([...workbookParts(), { name: 'xl/bomb.xml', text: zeros(64), size: 1000 }]),
    ],
    [
      'that says it unpacks to more than 1 GB',
      'INGEST_FILE_TOO_LARGE',
      () => zipOf([...workbookParts(), { name: 'xl/bomb.xml', text: 'x', size: 0x7fffffff }]),
    ],
    [
      'whose texts would be held whole',
      'INGEST_FILE_TOO_LARGE',
      () => zipOf([...workbookParts(), { name: 'xl/sharedStrings.xml', text: zeros(257) }]),
    ],
    [
      'of thousands of files',
      'INGEST_FILE_BROKEN',
      () =>
        zipOf([
          ...workbookParts(),
          ...Array.from({ length: 2001 }, (_, i) => ({ name: `xl/${i}.xml`, text: 'x' })),
        ]),
    ],
    [
      'whose files share one content',
      'INGEST_FILE_BROKEN',
      () =>
        zipOf([
          ...workbookParts(),
          ...Array.from({ length: 100 }, (_, i) => ({
            ...{ name: `xl/${i}.xml`, text: 'x', overlapping: true },
          })),
        ]),
    ],
    [
      'with a file that it does not list',
      'INGEST_FILE_BROKEN',
      () => zipOf([...workbookParts(), { name: 'xl/bomb.xml', text: zeros(64), unlisted: true }]),
    ],
    [
      'with something between its files',
      'INGEST_FILE_BROKEN',
      () => zipOf(workbookParts(), { between: 100 }),
    ],
    [
      'with one file twice',
      'INGEST_FILE_BROKEN',
      () => zipOf([...workbookParts(), workbookParts()[3]!]),
    ],
    [
      'that is packed otherwise',
      'INGEST_FILE_BROKEN',
      () => zipOf([...workbookParts(), { name: 'xl/a.xml', text: 'x', method: 12 }]),
    ],
  ])('%s: %s', async (_what, code, file) => {
    await expect(send(file())).rejects.toMatchObject({ name: 'Refusal', code });
  });
});

describe('XML of a workbook', () => {
  const secret = 'root:x:0:0';

  test.each([
    ['a file of this machine', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'],
    ['another server', '<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:1/x">]>'],
    ['an entity that doubles itself', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY e "&a;&a;&a;">]>'],
  ])('names no %s', async (_what, doctype) => {
    const record = penalty({ CF_XDR_MC: '&e;公司' });
    const answer = await send(zipOf(workbookParts({ record, doctype }))).then(
      (receipt) => JSON.stringify(receipt),
      (error: { code?: string }) => String(error.code),
    );
    expect(answer).not.toContain(secret);
    expect(answer).toBe('INGEST_FILE_BROKEN');
  });
});

test('what was wrong with the XML of a workbook is kept with the refusal, and not told', async () => {
  const source = zipOf(workbookParts({ record: penalty({ CF_XDR_MC: '&unknown;' }) }));
  const refusal = await send(source).then(String, (error: Error) => error);
  expect(refusal).toMatchObject({ name: 'Refusal', code: 'INGEST_FILE_BROKEN' });
  const { message, cause } = refusal as Error;
  expect(String(cause)).toMatch(/entity/i);
  expect(message).not.toMatch(/entity/i);
});

test.each(['../../evil.csv', '..\\..\\evil.csv', '/etc/cron.d/evil.csv', 'a\u0000b.csv'])(
  'a file named %j is written nowhere by its name',
  async (fileName) => {
    await send(zipOf(workbookParts()), { fileName });
    expect(existsSync('../evil.csv') || existsSync('/etc/cron.d/evil.csv')).toBe(false);
  },
);
