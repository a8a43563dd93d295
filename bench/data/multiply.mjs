import { once } from '../database/cluster.mjs';

/** How the records of a table differ from those they are multiplied from: their keys, and the days of their decisions. */
const tables = {
  'penalty-decisions': { table: 'penalty_decisions', day: 'decided_on', number: 'document_number' },
  'licence-decisions': { table: 'licence_decisions', day: 'decided_on', number: 'document_number' },
  'credit-listings': { table: 'credit_listings', day: 'listed_on', number: 'listing_reason' },
  'budget-lines': { table: 'budget_lines', number: 'document_number' },
};

/**
 * Makes each record of a catalogue `times` records: the copies have ids, document numbers and days of their own, no
 * batch, and an event of the feed each, as if they had been published after the others. They are stored by their days,
 * as departments that send every day what they decided leave them.
 */
export const multiply = (url, catalogue, copying) =>
  once(url, async (client) => {
    const { count, indexes } = await multiplied(client, catalogue, copying);
    await Promise.all(indexes.map((index) => once(url, (own) => build(own, index))));
    return count;
  });

async function multiplied(client, catalogue, { times, generation }) {
  const { table, day, number } = tables[catalogue];
  const { rows } = await client.query(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position`,
    [table],
  );
  const changed = {
    id: `md5(t.id::text || '/${generation}/' || k)::uuid`,
    _batch: 'NULL::uuid',
    [number]: `t.${number} || '·${generation}·' || k`,
    ...(day && { [day]: dayOfCopy(day) }),
  };
  const names = rows.map(({ name }) => `"${name}"`).join(', ');
  const values = rows.map(({ name }) => changed[name] ?? `t."${name}"`).join(', ');
  const indexes = await withoutIndexes(client, table);
  await client.query('BEGIN');
  const copies = `FROM ${table} t CROSS JOIN generate_series(1, ${times - 1}) AS k WHERE coalesce(t.${number}, '') NOT LIKE '%·${generation}·%'`;
  let count = 0;
  for (const clause of day ? inOrderOf(day) : ['']) {
    const { rowCount } = await client.query(
      `INSERT INTO ${table} (${names}) SELECT ${values} ${copies} ${clause}`,
    );
    count += rowCount;
  }
  await announce(client, catalogue, { table, rowCount: count });
  await client.query('COMMIT');
  return { count, indexes };
}

const [days, daysAtOnce] = [1000, 125];

const dayOfCopy = (day) => `current_date - 1 - ((current_date - t.${day} - 1 + k * 97) % ${days})`;

/** Some months at once, the oldest first: all together would be sorted on disk. */
const inOrderOf = (day) =>
  Array.from({ length: days / daysAtOnce }, (_, i) => {
    const until = days - i * daysAtOnce;
    const back = `current_date - (${dayOfCopy(day)})`;
    return `AND ${back} > ${until - daysAtOnce} AND ${back} <= ${until} ORDER BY ${dayOfCopy(day)}`;
  });

/** Takes the indexes off that are quicker to build anew; tells how. */
async function withoutIndexes(client, table) {
  const { rows } = await client.query(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = $1::regclass AND NOT indisprimary`,
    [table],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows;
}

/** All at the same time: PostgreSQL then reads the table once for all of them. */
async function build(client, { definition }) {
  await client.query(
    `SET maintenance_work_mem = '256MB'; SET max_parallel_maintenance_workers = 0`,
  );
  await client.query(definition);
}

async function announce(client, catalogue, { table, rowCount }) {
  const codes = {
    'penalty-decisions': 'party_code',
    'licence-decisions': 'party_code',
    'credit-listings': 'credit_code',
  };
  const { rows } = await client.query(
    'UPDATE change_counter SET last = last + $1 RETURNING last - $1 AS before',
    [rowCount],
  );
  await client.query(
    `INSERT INTO changes (seq, at, kind, catalogue, department, record_id, version, codes, fields)
     SELECT $1::bigint + row_number() OVER (), now(), 'PUBLISHED', $2, t._owner, t.id, t._version,
       ${codes[catalogue] ? `array_remove(ARRAY[t.${codes[catalogue]}], NULL)` : `'{}'`}, '{}'
     FROM ${table} t WHERE t._batch IS NULL AND NOT EXISTS (SELECT FROM changes c WHERE c.record_id = t.id AND c.catalogue = $2)`,
    [rows[0].before, catalogue],
  );
}
