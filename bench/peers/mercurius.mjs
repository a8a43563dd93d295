import Fastify from 'fastify';
import { GraphQLScalarType } from 'graphql';
import { makeExecutableSchema } from '@graphql-tools/schema';
import mercurius from 'mercurius';
import pg from 'pg';
import { cursorOf, gramsOf, placeOf, typeDefs } from './schema.mjs';

// Mercurius compiles hot operations (jit) and batches references (loaders); resolvers write their SQL by hand.
const keep = (text) => text;
for (const oid of [pg.types.builtins.DATE, pg.types.builtins.NUMERIC])
  pg.types.setTypeParser(oid, keep);
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 4,
  idleTimeoutMillis: 300_000,
  options: '-c TimeZone=UTC -c jit=off -c random_page_cost=1.1',
});
const rowsOf = async (name, text, values) => (await pool.query({ name, text, values })).rows;

const open = `_status = 'PUBLISHED' AND (_published_until IS NULL OR _published_until >= (now() AT TIME ZONE 'Asia/Shanghai')::date)`;
const enterprise = `id, credit_code AS "creditCode", name, kind, enterprise_type AS "enterpriseType",
  registration_number AS "registrationNumber", established_on AS "establishedOn",
  registration_authority AS "registrationAuthority", region_code AS "regionCode",
  registration_state AS "registrationState", registered_capital AS "registeredCapital"`;
const penalty = `id, document_number AS "documentNumber", party_name__shown AS "partyName", party_code AS "partyCode",
  violation_type AS "violationType", penalty_kinds AS "penaltyKinds", fine_amount AS "fineAmount",
  decided_on AS "decidedOn", valid_until AS "validUntil", authority_name AS "authorityName",
  authority_code AS "authorityCode"`;
const licence = `id, document_number AS "documentNumber", decided_on AS "decidedOn", licence_kind AS "licenceKind",
  valid_until AS "validUntil", authority_code AS "authorityCode"`;
const listing = `id, kind, listed_on AS "listedOn", listing_reason AS "listingReason", authority_code AS "authorityCode"`;

const pageOf = (rows, first) => ({
  nodes: rows.slice(0, first),
  pageInfo: {
    hasNextPage: rows.length > first,
    endCursor: rows[0]?.decidedOn ? cursorOf(rows[Math.min(first, rows.length) - 1]) : null,
  },
});

const newest =
  (name, { table, columns, by, day }) =>
  async (parent, { first = 20 }) =>
    pageOf(
      await rowsOf(
        name,
        `SELECT ${columns} FROM ${table} WHERE ${by} = $1 AND ${open} ORDER BY ${day} DESC, id DESC LIMIT $2`,
        [parent.creditCode, first + 1],
      ),
      first,
    );

const resolvers = {
  Query: {
    enterprise: async (_root, { creditCode }) =>
      (
        await rowsOf(
          'enterprise',
          `SELECT ${enterprise} FROM enterprises WHERE credit_code = $1 AND ${open}`,
          [creditCode],
        )
      )[0],
    async enterprises(_root, { creditCodes, filter, first = 20 }) {
      if (creditCodes)
        return pageOf(
          await rowsOf(
            'enterprises',
            `SELECT ${enterprise} FROM enterprises WHERE credit_code = ANY($1::text[]) AND ${open}`,
            [creditCodes],
          ),
          5000,
        );
      const text = filter.name.contains;
      const sql = `SELECT ${enterprise} FROM enterprises WHERE region_code = $1 AND _grams @> $2::text[]
        AND strpos(name, $3) > 0 AND ${open} ORDER BY name, id LIMIT $4`;
      return pageOf(
        await rowsOf('search', sql, [filter.regionCode.eq, gramsOf(text), text, first + 1]),
        first,
      );
    },
    async penaltyDecisions(_root, { filter, first = 20, after }) {
      const values = [
        filter.authorityCode.eq,
        filter.decidedOn.gte,
        filter.decidedOn.lte,
        first + 1,
      ];
      const beyond = after ? 'AND (decided_on, id) < ($5::date, $6::uuid)' : '';
      const sql = `SELECT ${penalty} FROM penalty_decisions WHERE authority_code = $1 AND decided_on >= $2::date
        AND decided_on <= $3::date AND ${open} ${beyond} ORDER BY decided_on DESC, id DESC LIMIT $4`;
      return pageOf(
        await rowsOf(
          after ? 'page after' : 'page',
          sql,
          after ? [...values, ...placeOf(after)] : values,
        ),
        first,
      );
    },
  },
  Enterprise: {
    penalties: newest('penalties', {
      table: 'penalty_decisions',
      columns: penalty,
      by: 'party_code',
      day: 'decided_on',
    }),
    licences: newest('licences', {
      table: 'licence_decisions',
      columns: licence,
      by: 'party_code',
      day: 'decided_on',
    }),
    listings: newest('listings', {
      table: 'credit_listings',
      columns: listing,
      by: 'credit_code',
      day: 'listed_on',
    }),
  },
  ...Object.fromEntries(
    ['CreditCode', 'RegionCode', 'Date', 'Money'].map((name) => [
      name,
      new GraphQLScalarType({ name, serialize: keep, parseValue: String }),
    ]),
  ),
};

async function authorities(queries) {
  const codes = queries.map(({ obj }) => obj.authorityCode);
  const rows = await rowsOf(
    'departments',
    `SELECT code, name FROM departments WHERE code = ANY($1::text[]) AND ${open}`,
    [[...new Set(codes)]],
  );
  const found = new Map(rows.map((row) => [row.code, row]));
  return codes.map((code) => found.get(code) ?? null);
}
const authority = { loader: authorities, opts: { cache: true } };

const app = Fastify({ bodyLimit: 2_000_000 });
await app.register(mercurius, {
  schema: makeExecutableSchema({ typeDefs, resolvers }),
  loaders: {
    PenaltyDecision: { authority },
    LicenceDecision: { authority },
    CreditListing: { authority },
  },
  jit: 1,
  graphiql: false,
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
console.log('ready');
