import { readFileSync } from 'node:fs';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import type { Catalogues } from '../../src/catalogue/model.ts';
import type { Database } from '../../src/base/database.ts';
import type { Request } from '../../src/ingest/intake.ts';
import type { Receipt } from '../../src/ingest/receipt.ts';
import { runIngest } from '../../src/ingest/run.ts';
import { testDatabase } from '../support/database.ts';

type Sent = Omit<Request, 'submittedBy'> & Partial<Pick<Request, 'submittedBy'>>;

/** A database with the departments of the sample files, and the write path into it. */
export interface IngestExchange {
  readonly db: Database;
  readonly catalogues: Catalogues;
  send(request: Sent): Promise<Receipt>;
  rows(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export const today = new Date('2026-11-22T04:00:00Z');
export const identitySecret = 'a secret of the tests';

export async function ingestExchange(): Promise<IngestExchange> {
  const db = await testDatabase();
  const catalogues = loadCatalogues('schema');
  const send = (request: Sent) =>
    runIngest({ submittedBy: 'clerk', ...request }, { db, catalogues, at: today, identitySecret });
  const rows = async (sql: string, values: unknown[] = []) =>
    (await db.pool.query(sql, values)).rows;
  await registerDepartments(db, send);
  return { db, catalogues, send, rows, close: () => db.close() };
}

type Listed = Record<string, unknown> & {
  readonly code: string;
  readonly catalogues: readonly string[];
};

async function registerDepartments(
  db: Database,
  send: (request: Sent) => Promise<Receipt>,
): Promise<void> {
  const text = readFileSync('prisma/sample/departments.json', 'utf8');
  await send({
    catalogue: 'departments',
    department: 'platform',
    source: Buffer.from(text),
    fileName: 'departments.json',
  });
  for (const { code, catalogues } of JSON.parse(text) as Listed[]) {
    for (const catalogue of catalogues) {
      await db.pool.query('insert into catalogue_writers (department, catalogue) values ($1, $2)', [
        code,
        catalogue,
      ]);
    }
  }
}

type Columns = Record<string, string | undefined>;

/** A penalty with every column that the template of 2018 demands, plainly made up. */
export const penalty = (change: Columns = {}): Columns => ({
  CF_XDR_MC: '测试有限公司',
  CF_XDR_LB: '法人及非法人组织',
  CF_XDR_SHXYM: '91350100M000100Y43',
  CF_FRDB: '王小明',
  CF_FR_ZJHM: '11010519491231002X',
  CF_WSH: '测罚【2020】1号',
  CF_WFXW: '测试违法',
  CF_SY: '测试事实',
  CF_YJ: '测试依据',
  CF_CFLB: '罚款',
  CF_NR: '罚款2000元',
  CF_NR_FK: '0.2',
  CF_JDRQ: '2020/5/3',
  CF_YXQ: '2099/12/31',
  CF_CFJG: '双鸭山市公安局',
  CF_CFJGDM: '11230500001755309F',
  CF_SJLY: '双鸭山市公安局',
  CF_SJLYDM: '11230500001755309F',
  BZ: '',
  ...change,
});

/** A licence in the columns of 2018, plainly made up. */
export const licence = (change: Columns = {}): Columns => ({
  XK_XDR_MC: '测试有限公司',
  XK_XDR_LB: '法人及非法人组织',
  XK_XDR_SHXYM: '91350100M000100Y43',
  XK_FRDB: '王小明',
  XK_XKWS: '测试许可',
  XK_WSH: '测许〔2020〕1号',
  XK_XKLB: '普通',
  XK_NR: '测试内容',
  XK_JDRQ: '2020-05-03',
  XK_YXQZ: '2020-05-03',
  XK_YXQZI: '长期',
  XK_XKJG: '双鸭山市公安局',
  XK_XKJGDM: '11230500001755309F',
  XK_ZT: '1',
  XK_LYDW: '双鸭山市公安局',
  XK_LYDWDM: '11230500001755309F',
  ...change,
});

/** Records as a CSV file; a column set to undefined is left out. */
export function csvOf(records: readonly Columns[]): Buffer {
  const header = Object.keys(records[0] ?? {}).filter((name) => records[0]![name] !== undefined);
  const quoted = (text = '') => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = records.map((record) => header.map((name) => quoted(record[name])).join(','));
  return Buffer.from([header.join(','), ...lines, ''].join('\n'));
}
