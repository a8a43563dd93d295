import { Agent, get } from 'node:http';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pgCopy from 'pg-copy-streams';
import { once } from '../database/cluster.mjs';
import { startMulu } from '../measure/process.mjs';
import { median } from '../measure/statistics.mjs';

/** W7 and W8: all penalties, pulled through the feed and exported as CSV, beside COPY … TO STDOUT of the same columns. */
export async function streams(wanted, { options, database, say }) {
  const mulu = await startMulu({ url: database.url });
  const records = publicRecords(await exportedColumns(database.url));
  try {
    const results = [];
    for (const workload of wanted) {
      say(`${workload} …`);
      const rounds = [];
      // The pull takes minutes: its thousand pages are rounds enough.
      const most = workload === 'W7' ? 1 : 2;
      for (let round = 0; round < Math.min(most, options.settings.repeats); round += 1) {
        const limit = await copyOut(database.url, asCsv(records));
        const ours = await (workload === 'W7' ? pull(mulu) : exported(mulu));
        const written =
          workload === 'W7' ? await copyOut(database.url, asJson(records)) : undefined;
        rounds.push({ limit, ours, written });
        say(
          `  ${workload} Mulu ${rateOf(ours)} records/s, COPY ${rateOf(limit)} records/s, +${ours.grown.toFixed(0)} MB`,
        );
      }
      results.push(resultOf(workload, rounds, database.size));
    }
    return results;
  } finally {
    await mulu.stop();
  }
}

const rateOf = ({ records, seconds }) => Math.round(records / seconds);

function resultOf(workload, rounds, size) {
  const short = rounds.find(({ ours }) => ours.records < size.penalties);
  const rows = {};
  for (const [name, title] of [
    ['mulu', 'ours'],
    ['copy', 'limit'],
    ['PostgreSQL COPY of the same records as JSON (limit of a feed)', 'written'],
  ]) {
    if (!rounds[0][title]) continue;
    const rates = rounds.map((round) => round[title].records / round[title].seconds);
    rows[name] = {
      rates,
      rate: median(rates),
      errors: name === 'mulu' && short ? 1 : 0,
      unit: 'records/s',
    };
  }
  const grown = Math.max(...rounds.map(({ ours }) => ours.grown));
  const seconds = median(rounds.map(({ ours }) => ours.seconds));
  return {
    ...{ workload, rows, unequal: {}, grown },
    notes: [
      `${rounds[0].ours.records.toLocaleString('en')} records in ${seconds.toFixed(1)} s, ${(rounds[0].ours.bytes / 1e6).toFixed(0)} MB; memory grew by at most ${grown.toFixed(0)} MB meanwhile`,
    ],
  };
}

/** All pages of the feed from its beginning, one after the other. */
async function pull(mulu) {
  return measured(mulu, async (count) => {
    let after = '';
    for (;;) {
      const from = after && `&after=${encodeURIComponent(after)}`;
      let end = Buffer.alloc(0);
      for await (const piece of await bytesFrom(
        `${mulu.origin}/feed?catalogues=penalty-decisions&first=1000${from}`,
      )) {
        count(linesIn(piece), piece.length);
        end = Buffer.concat([end, piece]).subarray(-500);
      }
      count(-1, 0); // its last line says where to go on
      const { cursor, more } = JSON.parse(end.toString().trimEnd().split('\n').at(-1));
      if (!more) return;
      after = cursor;
    }
  });
}

const newline = 10;

/** As it is, not compressed: COPY's rows are not, either. */
async function exported(mulu) {
  return measured(mulu, async (count) => {
    count(-1, 0); // its first line names the columns
    const rows = await bytesFrom(`${mulu.origin}/export/penalty-decisions.csv`);
    for await (const piece of rows) count(linesIn(piece), piece.length);
  });
}

const agent = new Agent({ keepAlive: true });

/** Read as bytes, as COPY's rows are: nobody measures how long its reader takes to make texts of them. */
async function bytesFrom(address) {
  const response = await new Promise((answered, failed) =>
    get(address, { agent }, answered).once('error', failed),
  );
  if (response.statusCode !== 200) throw new Error(`${address} answered ${response.statusCode}`);
  return response;
}

function linesIn(bytes) {
  let lines = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) lines += 1;
  return lines;
}

async function measured(mulu, task) {
  const before = mulu.usage().memory;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, mulu.usage().memory)), 100);
  const total = { records: 0, bytes: 0 };
  const began = performance.now();
  await task((records, bytes) => {
    total.records += records;
    total.bytes += bytes;
  });
  clearInterval(watch);
  return { ...total, seconds: (performance.now() - began) / 1000, grown: most - before };
}

/** COPY of the same records and columns, at the speed at which they can be read. */
async function copyOut(url, sql) {
  return once(url, async (client) => {
    const total = { records: 0, bytes: 0 };
    const sink = new Writable({
      write(piece, _encoding, done) {
        total.records += linesIn(piece);
        total.bytes += piece.length;
        done();
      },
    });
    const began = performance.now();
    await pipeline(client.query(pgCopy.to(sql)), sink);
    return { ...total, seconds: (performance.now() - began) / 1000 };
  });
}

const publicRecords = (columns) =>
  `SELECT ${columns.join(', ')} FROM penalty_decisions WHERE _status = 'PUBLISHED'
    AND (_published_until IS NULL OR _published_until >= current_date)`;

const asCsv = (records) => `COPY (${records}) TO STDOUT (FORMAT csv)`;

const asJson = (records) =>
  `COPY (SELECT row_to_json(record) FROM (${records}) AS record) TO STDOUT`;

/** The columns that anybody may see of a penalty: the masked rendition where there is one. */
async function exportedColumns(url) {
  const { rows } = await once(url, (client) =>
    client.query(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'penalty_decisions'
       AND column_name !~ '^_' ORDER BY ordinal_position`,
    ),
  );
  const names = rows.map(({ name }) => name);
  const withheld =
    /^(legal_representative|party_(id|registration|organisation|tax|institution|social)|remarks|usage_scope|producer_code)/;
  return names
    .filter((name) => !withheld.test(name))
    .filter((name) => !names.includes(`${name}__shown`))
    .map((name) => `"${name}"`);
}
