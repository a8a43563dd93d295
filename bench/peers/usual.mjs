import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { PrismaPg } from '@prisma/adapter-pg';
import DataLoader from 'dataloader';
import Fastify from 'fastify';
import { GraphQLScalarType } from 'graphql';
import client from '../.data/prisma-client/index.js';
import { cursorOf, dateText, gramsOf, moneyText, placeOf, published, typeDefs } from './schema.mjs';

// Apollo Server with resolvers by hand over Prisma, references batched by DataLoader: what most teams would write.
const prisma = new client.PrismaClient({
  adapter: new PrismaPg(
    {
      connectionString: process.env.DATABASE_URL,
      max: 4,
      idleTimeoutMillis: 300_000,
      options: '-c TimeZone=UTC -c jit=off -c random_page_cost=1.1',
    },
    // Named statements: without them Prisma is a third slower here.
    { statementNameGenerator: ({ sql }) => nameOf(sql) },
  ),
});

const names = new Map();
function nameOf(sql) {
  if (!names.has(sql)) names.set(sql, `p${names.size}`);
  return names.get(sql);
}

const asText = (name, serialize) => new GraphQLScalarType({ name, serialize, parseValue: String });
const enterpriseColumns = {
  id: true,
  creditCode: true,
  name: true,
  kind: true,
  enterpriseType: true,
  registrationNumber: true,
  establishedOn: true,
  registrationAuthority: true,
  regionCode: true,
  registrationState: true,
  registeredCapital: true,
};
const penaltyColumns = {
  id: true,
  documentNumber: true,
  partyName: true,
  partyCode: true,
  violationType: true,
  penaltyKinds: true,
  fineAmount: true,
  decidedOn: true,
  validUntil: true,
  authorityName: true,
  authorityCode: true,
};
const licenceColumns = {
  id: true,
  documentNumber: true,
  decidedOn: true,
  licenceKind: true,
  validUntil: true,
  authorityCode: true,
};
const listingColumns = {
  id: true,
  kind: true,
  listedOn: true,
  listingReason: true,
  authorityCode: true,
};

const pageOf = (rows, first) => ({
  nodes: rows.slice(0, first),
  pageInfo: {
    hasNextPage: rows.length > first,
    endCursor:
      rows.length > 0 && rows[0].decidedOn
        ? cursorOf(rows[Math.min(first, rows.length) - 1])
        : null,
  },
});

const newestOf =
  (model, select, key, day) =>
  async (parent, { first = 20 }) => {
    const rows = await prisma[model].findMany({
      select,
      where: { [key]: parent.creditCode, ...published() },
      orderBy: [{ [day]: 'desc' }, { id: 'desc' }],
      take: first + 1,
    });
    return pageOf(rows, first);
  };

const authority = (parent, _args, { departments }) => departments.load(parent.authorityCode);
const day = (text) => new Date(`${text}T00:00:00Z`);

const resolvers = {
  CreditCode: asText('CreditCode', String),
  RegionCode: asText('RegionCode', String),
  Date: asText('Date', dateText),
  Money: asText('Money', moneyText),
  Query: {
    enterprise: (_root, { creditCode }, { enterprises }) => enterprises.load(creditCode),
    async enterprises(_root, { creditCodes, filter, first = 20 }, { enterprises }) {
      if (creditCodes) {
        const found = await enterprises.loadMany(creditCodes);
        return { nodes: found.filter(Boolean), pageInfo: { hasNextPage: false } };
      }
      const text = filter.name.contains;
      const rows = await prisma.enterprise.findMany({
        select: enterpriseColumns,
        where: {
          regionCode: filter.regionCode.eq,
          grams: { hasEvery: gramsOf(text) },
          name: { contains: text },
          ...published(),
        },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: first + 1,
      });
      return pageOf(rows, first);
    },
    async penaltyDecisions(_root, { filter, first = 20, after }) {
      const [from, to] = [day(filter.decidedOn.gte), day(filter.decidedOn.lte)];
      const [date, id] = after ? placeOf(after) : [];
      // Prisma has no comparison of rows; the bound on the day lets the index be used all the same.
      const beyond = after && {
        AND: [
          { decidedOn: { lte: day(date) } },
          { OR: [{ decidedOn: { lt: day(date) } }, { decidedOn: day(date), id: { lt: id } }] },
        ],
      };
      const rows = await prisma.penaltyDecision.findMany({
        select: penaltyColumns,
        where: {
          authorityCode: filter.authorityCode.eq,
          decidedOn: { gte: from, lte: to },
          ...published(),
          ...beyond,
        },
        orderBy: [{ decidedOn: 'desc' }, { id: 'desc' }],
        take: first + 1,
      });
      return pageOf(rows, first);
    },
  },
  Enterprise: {
    penalties: newestOf('penaltyDecision', penaltyColumns, 'partyCode', 'decidedOn'),
    licences: newestOf('licenceDecision', licenceColumns, 'partyCode', 'decidedOn'),
    listings: newestOf('creditListing', listingColumns, 'creditCode', 'listedOn'),
  },
  PenaltyDecision: { authority },
  LicenceDecision: { authority },
  CreditListing: { authority },
};

const loaderOf = (model, key, select) =>
  new DataLoader(
    async (values) => {
      const rows = await prisma[model].findMany({
        select,
        where: { [key]: { in: [...values] }, ...published() },
      });
      const found = new Map(rows.map((row) => [row[key], row]));
      return values.map((value) => found.get(value) ?? null);
    },
    { maxBatchSize: 5000 },
  );

const app = Fastify({ bodyLimit: 2_000_000 });
const apollo = new ApolloServer({
  typeDefs,
  resolvers,
  introspection: false,
  plugins: [
    fastifyApolloDrainPlugin(app),
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginLandingPageDisabled(),
  ],
});
await apollo.start();
await app.register(fastifyApollo(apollo), {
  context: async () => ({
    enterprises: loaderOf('enterprise', 'creditCode', enterpriseColumns),
    departments: loaderOf('department', 'code', { code: true, name: true }),
  }),
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
console.log('ready');
