import { createServer } from 'node:http';
import pg from 'pg';

// The limit: what PostgreSQL and node:http alone can do, with the answer written by one statement.
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 4,
  idleTimeoutMillis: 300_000,
  options: '-c TimeZone=UTC -c jit=off -c random_page_cost=1.1',
});

const open = (t) =>
  `${t}._status = 'PUBLISHED' AND (${t}._published_until IS NULL OR ${t}._published_until >= (now() AT TIME ZONE 'Asia/Shanghai')::date)`;
const enterprise = `json_build_object('creditCode', e.credit_code, 'name', e.name, 'kind', e.kind,
  'enterpriseType', e.enterprise_type, 'registrationNumber', e.registration_number, 'establishedOn', e.established_on,
  'registrationAuthority', e.registration_authority, 'regionCode', e.region_code,
  'registrationState', e.registration_state, 'registeredCapital', e.registered_capital::text)`;
const penalty = `json_build_object('documentNumber', p.document_number, 'partyName', p.party_name__shown,
  'partyCode', p.party_code, 'violationType', p.violation_type, 'penaltyKinds', p.penalty_kinds,
  'fineAmount', p.fine_amount::text, 'decidedOn', p.decided_on, 'validUntil', p.valid_until,
  'authorityName', p.authority_name, 'authorityCode', p.authority_code)`;
const authority = (
  t,
) => `(SELECT json_build_object('code', d.code, 'name', d.name) FROM departments d
  WHERE d.code = ${t}.authority_code AND ${open('d')})`;
const newest = (t, table, by, date, fields) => `(SELECT coalesce(json_agg(x.j), '[]') FROM (
  SELECT json_build_object(${fields}, 'authority', ${authority(t)}) AS j FROM ${table} ${t}
  WHERE ${t}.${by} = e.credit_code AND ${open(t)} ORDER BY ${t}.${date} DESC, ${t}.id DESC LIMIT 10) x)`;

const pageOf = (
  beyond,
) => `WITH page AS MATERIALIZED (SELECT ${penalty} AS j FROM penalty_decisions p
    WHERE p.authority_code = $1 AND p.decided_on >= $2::date AND p.decided_on <= $3::date AND ${open('p')} ${beyond}
    ORDER BY p.decided_on DESC, p.id DESC LIMIT 51)
  SELECT json_build_object('data', json_build_object('penaltyDecisions', json_build_object(
    'nodes', (SELECT coalesce(json_agg(j), '[]') FROM (SELECT j FROM page LIMIT 50) x),
    'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > 50 FROM page)))))::text`;

const statements = {
  W1: {
    text: `SELECT json_build_object('data', json_build_object('enterprise',
      (SELECT ${enterprise} FROM enterprises e WHERE e.credit_code = $1 AND ${open('e')})))::text`,
    values: ({ code }) => [code],
  },
  W2: {
    text: `SELECT json_build_object('data', json_build_object('enterprise', (SELECT json_build_object(
      'creditCode', e.credit_code, 'name', e.name, 'regionCode', e.region_code, 'registrationState', e.registration_state,
      'penalties', json_build_object('nodes', ${newest('p', 'penalty_decisions', 'party_code', 'decided_on', `'documentNumber', p.document_number, 'decidedOn', p.decided_on, 'violationType', p.violation_type, 'fineAmount', p.fine_amount::text`)}),
      'licences', json_build_object('nodes', ${newest('l', 'licence_decisions', 'party_code', 'decided_on', `'documentNumber', l.document_number, 'decidedOn', l.decided_on, 'licenceKind', l.licence_kind, 'validUntil', l.valid_until`)}),
      'listings', json_build_object('nodes', ${newest('c', 'credit_listings', 'credit_code', 'listed_on', `'kind', c.kind, 'listedOn', c.listed_on, 'listingReason', c.listing_reason`)}))
      FROM enterprises e WHERE e.credit_code = $1 AND ${open('e')})))::text`,
    values: ({ code }) => [code],
  },
  W3: { text: pageOf(''), values: ({ authority: code, from, to }) => [code, from, to] },
  W4: {
    text: pageOf('AND p.decided_on <= $4::date AND (p.decided_on, p.id) < ($4::date, $5::uuid)'),
    values: ({ authority: code, from, to, place }) => [code, from, to, ...place],
  },
  W5: {
    text: `SELECT json_build_object('data', json_build_object('enterprises', json_build_object('nodes', coalesce(
      json_agg(${enterprise} ORDER BY asked.place), '[]'))))::text
      FROM unnest($1::text[]) WITH ORDINALITY AS asked (code, place) JOIN enterprises e ON e.credit_code = asked.code
      WHERE ${open('e')}`,
    values: ({ codes }) => [codes],
  },
  W6: {
    text: `SELECT json_build_object('data', json_build_object('enterprises', json_build_object('nodes',
      coalesce(json_agg(x.j), '[]'))))::text FROM (SELECT json_build_object('creditCode', e.credit_code, 'name', e.name,
        'enterpriseType', e.enterprise_type, 'registrationState', e.registration_state,
        'registeredCapital', e.registered_capital::text) AS j FROM enterprises e
      WHERE e.id = ANY(ARRAY(SELECT e.id FROM enterprises e WHERE e.region_code = $2 AND strpos(e.name, $1) > 0
        AND ${open('e')} ORDER BY e.name, e.id LIMIT 20)) ORDER BY e.name, e.id) x`,
    values: ({ text, region }) => [text, region],
  },
};

async function answer(request, response) {
  let sent = '';
  request.setEncoding('utf8');
  for await (const piece of request) sent += piece;
  const name = request.url.slice(1);
  const { text, values } = statements[name];
  const { rows } = await pool.query({
    name,
    text,
    values: values(JSON.parse(sent)),
    rowMode: 'array',
  });
  const body = Buffer.from(rows[0][0]);
  const head = { 'content-type': 'application/json', 'content-length': body.length };
  response.writeHead(200, head).end(body);
}

createServer((request, response) =>
  answer(request, response).catch((error) =>
    response.writeHead(500).end(JSON.stringify({ errors: [{ message: error.message }] })),
  ),
).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
