import { execFile, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../src/base/database.ts';
import { emptyDatabase } from './support/database.ts';
import { spawnMain } from './support/main-process.ts';

// A stranger's day: two SDL files into a copy of the repository, the two commands of the README, files in, answers out.
const fees = resolve('tests/fixtures/fees');
const copy = mkdtempSync(join(tmpdir(), 'mulu-copy-'));
let db: Database;
let server: ChildProcess | undefined;
let url: string;
let officer: string;

beforeAll(async () => {
  db = await emptyDatabase();
  copyRepository();
  const before = filesOf(copy);
  cpSync(join(fees, 'fee-item.graphql'), join(copy, 'schema/departments/finance/fee-item.graphql'));
  mkdirSync(join(copy, 'schema/departments/price-bureau'));
  cpSync(
    join(fees, 'fee-standard.graphql'),
    join(copy, 'schema/departments/price-bureau/fee-standard.graphql'),
  );
  await run('src/codegen/generate.ts');
  await run('src/codegen/migrate-new.ts', 'fees');
  changed = changes(before, filesOf(copy));
  const bureau = ['--code', 'education-bureau', '--name', '教育局', '--writes', 'fee-items'];
  [url] = await Promise.all([startServer(), mulu('departments', 'add', ...bureau)]);
  const key = ['--kind', 'officer', '--department', 'education-bureau', '--name', 'k'];
  const [made, ...receipts] = await Promise.all([
    mulu('keys', 'create', ...key, '--json'),
    deliver('fee-items', join(fees, 'fees.csv'), 'education-bureau'),
    deliver('fee-standards', join(fees, 'standards.csv'), 'price-bureau'),
  ]);
  officer = (JSON.parse(made) as { key: string }).key;
  [items, standards] = receipts;
  waiting = await ask('{ feeItems { totalCount } feeStandards { totalCount } }');
  await Promise.all(
    receipts.map(({ batch }) => mulu('review', 'approve', '--batch', batch, '--officer', '李四')),
  );
}, 180_000);
afterAll(async () => {
  server?.kill('SIGTERM');
  if (server && server.exitCode === null) await new Promise((done) => server!.once('exit', done));
  rmSync(copy, { recursive: true, force: true });
  await db.close();
}, 30_000);

/** What ingest says of a file. */
interface Receipt {
  readonly batch: string;
  readonly created: number;
  readonly rejected: number;
  readonly issues: readonly object[];
}

let changed: readonly string[];
let items: Receipt;
let standards: Receipt;
let waiting: Answer;

function copyRepository(): void {
  const left = new Set(['node_modules', '.git', '.mulu', 'bench', 'coverage', 'dist', 'tests']);
  for (const name of readdirSync('.').filter((one) => !left.has(one) && !one.startsWith('dist.')))
    cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
}

const filesOf = (dir: string) => {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !one.parentPath.includes('node_modules'))
    .map((one) => join(one.parentPath, one.name));
  return new Map(files.map((file) => [file.slice(dir.length + 1), readFileSync(file, 'utf8')]));
};

const changes = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  [...after].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);

const environment = () => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  DATABASE_URL: db.url,
  MULU_DATA_DIR: join(copy, '.mulu'),
  PORT: '0',
  LOG_LEVEL: 'silent',
});

/** Runs a program of the copy and returns what it printed; 2 is the exit code of a file with rejected rows. */
async function run(file: string, ...words: string[]): Promise<string> {
  const args = ['--import', 'tsx', file, ...words];
  const options = { cwd: copy, env: environment() };
  return new Promise((done, fail) =>
    execFile(process.execPath, args, options, (error, out, err) =>
      error && error.code !== 2 ? fail(new Error(`${file}: ${err}`)) : done(out),
    ),
  );
}

const mulu = (...words: string[]) => run('src/cli/index.ts', ...words);

async function startServer(): Promise<string> {
  server = spawnMain(environment(), { cwd: copy, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface(server.stdout!)) {
    const address = /http:\/\/[\d.]+:\d+/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error('the server ended before it was ready');
}

interface Answer {
  readonly data: Readonly<Record<string, never>>;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  readonly extensions?: { readonly withheld?: readonly { readonly coordinate: string }[] };
}

async function ask(query: string, key?: string): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key ? { authorization: `Bearer ${key}` } : {}),
    },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

const withheldBy = ({ extensions }: Answer) =>
  extensions?.withheld?.map(({ coordinate }) => coordinate) ?? [];

/** Sends a file; the receipt. */
async function deliver(catalogue: string, file: string, department: string): Promise<Receipt> {
  const who = ['--department', department, '--officer', '张三'];
  return JSON.parse(await mulu('ingest', catalogue, file, ...who, '--json')) as Receipt;
}

test('two SDL files, generated and migrated, change what is generated and nothing else', () => {
  expect([...changed].sort()).toEqual([
    'docs/catalogues.generated.md',
    'prisma/catalogues.generated.prisma',
    expect.stringMatching(/^prisma\/migrations\/\d{14}_fees\/migration\.sql$/),
    'schema/departments/finance/fee-item.graphql',
    'schema/departments/price-bureau/fee-standard.graphql',
    'schema/supergraph.generated.graphql',
    'src/graph/api.generated.ts',
  ]);
});

test('the dictionary and the list of catalogues have them', async () => {
  const dictionary = readFileSync(join(copy, 'docs/catalogues.generated.md'), 'utf8');
  expect(dictionary).toContain('### 行政事业性收费目录清单 FeeItem');
  expect(dictionary).toContain('## price-bureau');
  expect(dictionary).toContain('| `rate` | 收费标准（元/次） |');
  const { data } = await ask('{ catalogues { code owner } }');
  expect(data['catalogues']).toEqual(
    expect.arrayContaining([
      { code: 'fee-items', owner: 'finance' },
      { code: 'fee-standards', owner: 'price-bureau' },
    ]),
  );
});

test('a file with Chinese headers is taken, and judged by what the SDL demands', () => {
  expect(items).toMatchObject({ created: 2, rejected: 2 });
  expect(items.issues).toEqual([
    expect.objectContaining({ line: 4, field: 'rate', code: 'INGEST_VALUE_MISSING' }),
    expect.objectContaining({ line: 5, field: 'status', code: 'INGEST_VALUE_NOT_IN_LIST' }),
    expect.objectContaining({ line: 5, field: 'treasury', code: 'INGEST_VALUE_NOT_IN_LIST' }),
  ]);
  expect(standards).toMatchObject({ created: 2, rejected: 0, issues: [] });
});

test('nobody else sees it before it is approved', () => {
  const none = { totalCount: 0 };
  expect(waiting.data).toEqual({ feeItems: none, feeStandards: none });
});

const everything = `{ feeItem(itemCode: "JY-001") {
  itemName kind payers rate income documents account handler status treasury approvedOn dueOn department { name }
  standards(orderBy: [{ field: REGION }]) { nodes { region rate rise reduced charged cost item { itemCode } } } } }`;

const open = {
  ...{ itemName: '普通高中学费', kind: 'ADMINISTRATIVE', payers: ['PERSON'], rate: '800.00' },
  documents: ['教财〔2020〕5号', '省发改价格〔2021〕3号'],
  ...{ status: 'VALID', treasury: '3', approvedOn: '2026-03-02', dueOn: '2026-03-30' },
  department: { name: '教育局' },
  standards: {
    nodes: [
      { region: '110105', rate: '20.00', rise: '0.15', reduced: true, charged: null },
      { region: '110106', rate: '25.00', rise: '0.1', reduced: false, charged: '1000.00' },
    ].map((one) => ({ ...one, cost: null, item: { itemCode: 'JY-001' } })),
  },
};
const account = '6222021234567890';

test('anybody sees what is open, and is told what is withheld', async () => {
  const answer = await ask(everything);
  const masked = `6${'×'.repeat(account.length - 2)}0`;
  expect(answer.data['feeItem']).toEqual({ ...open, income: null, account: masked, handler: null });
  expect(withheldBy(answer)).toEqual([
    'FeeItem.handler',
    'FeeItem.income',
    'FeeStandard.charged',
    'FeeStandard.cost',
  ]);
});

test('the department sees its own records whole', async () => {
  const answer = await ask(everything, officer);
  const own = { income: '125000.00', account, handler: '王小明' };
  expect(answer.data['feeItem']).toEqual({ ...open, ...own });
  expect(withheldBy(answer)).toEqual(['FeeStandard.charged', 'FeeStandard.cost']);
});

test('filters, orders and searches run over them, and not over what is withheld', async () => {
  const found = await ask(`{
    suspended: feeItems(filter: { status: { eq: SUSPENDED }, payers: { has: ENTERPRISE } }) { nodes { itemCode } }
    dear: feeItems(orderBy: [{ field: RATE, direction: DESC }]) { nodes { itemCode } }
    search(text: "补充说明") { nodes { ... on FeeStandard { item { itemName } } } } }`);
  expect(found.data).toEqual({
    suspended: { nodes: [{ itemCode: 'JY-002' }] },
    dear: { nodes: [{ itemCode: 'JY-001' }, { itemCode: 'JY-002' }] },
    search: { nodes: [{ item: { itemName: '普通高中学费' } }] },
  });
  const { errors } = await ask(
    '{ feeItems(filter: { handler: { eq: "王小明" } }) { totalCount } }',
  );
  expect(errors?.[0]?.extensions.code).toBe('FIELD_WITHHELD');
});
