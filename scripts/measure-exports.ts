// What an export of very many penalties takes: memory of the server, time, and a bare COPY beside it.
//   node --import tsx scripts/measure-exports.ts [rows] [formats]
// 1,000,000 rows need some 4 GB of disk.
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { joinEmbedded } from '../src/base/embedded.ts';
import { migrate } from '../src/base/migrate.ts';
import { ensureBuilt } from './build.mjs';

if (!ensureBuilt()) process.exit(1);
const rows = Number(process.argv[2] ?? 1_000_000);
const formats = (process.argv[3] ?? 'csv,csv gzip,ndjson,xlsx').split(',');
const text = (parts: number) => `repeat('未按规定公示其应当公示的信息，', ${parts})`;

const fill = `
  insert into penalty_decisions (id, _owner, _submitter, _status, _hash, _submitted_at, _published_at,
    document_number, case_title, case_title__shown, party_name, party_name__shown, party_kind, party_code,
    violation_type, facts, facts__shown, legal_basis, penalty_kinds, penalty_content, penalty_content__shown,
    fine_amount, decided_on, valid_until, authority_name, authority_code, source_name, source_code,
    legal_representative, legal_representative_id_number)
  select md5(n::text)::uuid, 'dept-' || n % 50, 'dept-' || n % 50, 'PUBLISHED', md5('h' || n), now(), now(),
    '测罚〔2026〕' || n || '号', '某公司违法案', '某公司违法案', '测试企业' || n || '有限公司', '测试企业' || n || '有限公司',
    'LEGAL_PERSON', '91350100M000100Y43', '违反登记管理规定', ${text(6)}, ${text(6)}, ${text(3)},
    '{FINE,CONFISCATE_ILLEGAL_INCOME}', ${text(2)}, ${text(2)}, (n % 100000) * 10.5, date '2020-01-01' + n / 500,
    '2099-12-31', '测试市场监督管理局', 'dept-' || n % 50, '测试市场监督管理局', 'dept-' || n % 50, '王小明', '110105194912310021'
  from generate_series(1, $1::int) n`;

const sameColumns = `select document_number, case_title__shown, party_name__shown, party_kind, party_code,
  violation_type, facts__shown, legal_basis, penalty_kinds, penalty_content__shown, fine_amount, confiscated_amount,
  revoked_licence, decided_on, valid_until, published_until, authority_name, authority_code, source_name, source_code,
  source_row, domain, procedure, public_text__shown from penalty_decisions`;

const directory = await mkdtemp(join(tmpdir(), 'mulu-exports-'));
await chmod(directory, 0o755);
const embedded = await joinEmbedded(directory, { fsync: 'off', full_page_writes: 'off' });
try {
  await measure(embedded.url);
} finally {
  await embedded.leave();
  await rm(directory, { recursive: true, force: true });
}

async function measure(url: string): Promise<void> {
  await migrate(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await timed(`insert ${rows} rows`, async () => void (await client.query(fill, [rows])));
  await client.query('vacuum analyze penalty_decisions');
  for (const [what, select] of [
    ['the whole table', 'select * from penalty_decisions'],
    ['the same columns in the same order', `${sameColumns} order by decided_on desc, id desc`],
  ])
    await timed(`COPY of ${what}`, async () => {
      const sink = counting();
      await pipeline(client.query(copyTo(`copy (${select}) to stdout with (format csv)`)), sink);
      return sink.count();
    });
  await client.end();
  // The first start of a day does the daily jobs, which are not what is measured here.
  await serving(url, () => new Promise((resolve) => setTimeout(resolve, 30_000)));
  for (const path of formats) await exported(path, url);
}

/** A server of its own for each format, so that its peak is that format's. */
function exported(path: string, url: string): Promise<void> {
  const [format = '', encoding = 'identity'] = path.split(' ');
  return serving(url, async (port, pid) => {
    const before = await memory(pid);
    await timed(path, () =>
      fetched(`http://127.0.0.1:${port}/export/penalty-decisions.${format}`, encoding),
    );
    const after = await memory(pid);
    console.log(`  resident memory: ${before.now} MB before, ${after.peak} MB at the peak`);
  });
}

async function serving(url: string, task: (port: number, pid: number) => Promise<void>) {
  const port = 4100 + Math.floor(Math.random() * 800);
  const server = spawn(process.execPath, ['dist/main.js'], {
    env: { ...process.env, DATABASE_URL: url, PORT: String(port), MULU_DATA_DIR: directory },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await new Promise((resolve) => server.stdout.once('data', resolve));
    await task(port, server.pid!);
  } finally {
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
  }
}

function fetched(url: string, encoding: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': encoding } }, (response) => {
      const sink = counting();
      pipeline(response, sink).then(() => resolve(sink.count()), reject);
    }).once('error', reject);
  });
}

function counting() {
  let bytes = 0;
  const write = (chunk: Buffer, _encoding: string, done: () => void) => {
    bytes += chunk.length;
    done();
  };
  return Object.assign(new Writable({ write }), { count: () => bytes });
}

async function timed(what: string, task: () => Promise<number | void>): Promise<void> {
  const start = performance.now();
  const bytes = await task();
  const seconds = (performance.now() - start) / 1000;
  const size = bytes === undefined ? '' : `, ${Math.round(bytes / 1e6)} MB`;
  console.log(`${what}: ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s${size}`);
}

async function memory(pid: number) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const of = (name: string) =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)![1]) / 1024);
  return { now: of('VmRSS'), peak: of('VmHWM') };
}
