import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import SchemaBuilder from '@pothos/core';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import { PrismaPg } from '@prisma/adapter-pg';
import { createYoga } from 'graphql-yoga';
import client from '../.data/prisma-client/index.js';
import { dateText, gramsOf, moneyText, published } from './schema.mjs';

// graphql-yoga over a code-first schema; Pothos makes of each operation one nested selection for Prisma.
const prisma = new client.PrismaClient({
  adapter: new PrismaPg(
    {
      connectionString: process.env.DATABASE_URL,
      max: 4,
      idleTimeoutMillis: 300_000,
      options: '-c TimeZone=UTC -c jit=off -c random_page_cost=1.1',
    },
    { statementNameGenerator: ({ sql }) => nameOf(sql) },
  ),
});

const names = new Map();
function nameOf(sql) {
  if (!names.has(sql)) names.set(sql, `p${names.size}`);
  return names.get(sql);
}

const dmmf = JSON.parse(
  readFileSync(new URL('../.data/prisma-client/datamodel.json', import.meta.url), 'utf8'),
);
const builder = new SchemaBuilder({
  plugins: [PrismaPlugin, RelayPlugin],
  prisma: { client: prisma, dmmf },
  relay: { nodesOnConnection: true },
});

for (const [name, serialize] of Object.entries({
  CreditCode: String,
  RegionCode: String,
  Date: dateText,
  Money: moneyText,
}))
  builder.scalarType(name, { serialize, parseValue: String });

const orders = {
  DECIDED_ON: 'decidedOn',
  LISTED_ON: 'listedOn',
  NAME: 'name',
};
const Direction = builder.enumType('Direction', { values: ['ASC', 'DESC'] });
const orderInput = (type, field) =>
  builder.inputType(`${type}Order`, {
    fields: (t) => ({
      field: t.field({
        type: builder.enumType(`${type}OrderField`, { values: [field] }),
        required: true,
      }),
      direction: t.field({ type: Direction, required: true }),
    }),
  });
const orderOf = (orderBy, usual) => {
  const { field, direction } = orderBy?.[0] ?? { field: usual, direction: 'DESC' };
  const way = direction.toLowerCase();
  return [{ [orders[field]]: way }, { id: way }];
};

const PenaltyOrder = orderInput('PenaltyDecision', 'DECIDED_ON');
const LicenceOrder = orderInput('LicenceDecision', 'DECIDED_ON');
const ListingOrder = orderInput('CreditListing', 'LISTED_ON');
const EnterpriseOrder = orderInput('Enterprise', 'NAME');

const as = (t, type) => (name) => t.expose(name, { type, nullable: true });

builder.prismaObject('Department', {
  fields: (t) => ({ code: t.exposeString('code'), name: t.exposeString('name') }),
});

const related = (t, name, order, usual) =>
  t.relatedConnection(name, {
    cursor: 'id',
    args: { orderBy: t.arg({ type: [order] }) },
    query: ({ orderBy }) => ({ where: published(), orderBy: orderOf(orderBy, usual) }),
  });

const theAuthority = (t) => t.relation('authority', { nullable: true });

builder.prismaObject('Enterprise', {
  fields: (t) => ({
    ...Object.fromEntries(
      [
        'name',
        'kind',
        'enterpriseType',
        'registrationNumber',
        'registrationAuthority',
        'registrationState',
      ].map((name) => [name, as(t, 'String')(name)]),
    ),
    creditCode: as(t, 'CreditCode')('creditCode'),
    regionCode: as(t, 'RegionCode')('regionCode'),
    establishedOn: as(t, 'Date')('establishedOn'),
    registeredCapital: as(t, 'Money')('registeredCapital'),
    penalties: related(t, 'penalties', PenaltyOrder, 'DECIDED_ON'),
    licences: related(t, 'licences', LicenceOrder, 'DECIDED_ON'),
    listings: related(t, 'listings', ListingOrder, 'LISTED_ON'),
  }),
});

builder.prismaObject('PenaltyDecision', {
  fields: (t) => ({
    ...Object.fromEntries(
      ['documentNumber', 'partyName', 'violationType', 'authorityName', 'authorityCode'].map(
        (name) => [name, as(t, 'String')(name)],
      ),
    ),
    partyCode: as(t, 'CreditCode')('partyCode'),
    penaltyKinds: t.exposeStringList('penaltyKinds'),
    fineAmount: as(t, 'Money')('fineAmount'),
    decidedOn: as(t, 'Date')('decidedOn'),
    validUntil: as(t, 'Date')('validUntil'),
    authority: theAuthority(t),
  }),
});

builder.prismaObject('LicenceDecision', {
  fields: (t) => ({
    documentNumber: as(t, 'String')('documentNumber'),
    licenceKind: as(t, 'String')('licenceKind'),
    decidedOn: as(t, 'Date')('decidedOn'),
    validUntil: as(t, 'Date')('validUntil'),
    authority: theAuthority(t),
  }),
});

builder.prismaObject('CreditListing', {
  fields: (t) => ({
    kind: as(t, 'String')('kind'),
    listingReason: as(t, 'String')('listingReason'),
    listedOn: as(t, 'Date')('listedOn'),
    authority: theAuthority(t),
  }),
});

const input = (name, fields) =>
  builder.inputType(name, {
    fields: (t) =>
      Object.fromEntries(Object.entries(fields).map(([key, type]) => [key, t.field({ type })])),
  });
const Text = input('TextFilter', { eq: 'String', contains: 'String' });
const Region = input('RegionFilter', { eq: 'RegionCode' });
const Dates = input('DateFilter', { gte: 'Date', lte: 'Date' });
const EnterpriseFilter = input('EnterpriseFilter', { name: Text, regionCode: Region });
const PenaltyFilter = input('PenaltyDecisionFilter', { authorityCode: Text, decidedOn: Dates });
const day = (text) => new Date(`${text}T00:00:00Z`);

function enterprisesWhere({ creditCodes, filter }) {
  if (creditCodes) return { creditCode: { in: creditCodes }, ...published() };
  const text = filter.name.contains;
  const grams = { hasEvery: gramsOf(text) };
  return { regionCode: filter.regionCode.eq, grams, name: { contains: text }, ...published() };
}

builder.queryType({
  fields: (t) => ({
    enterprise: t.prismaField({
      type: 'Enterprise',
      nullable: true,
      args: { creditCode: t.arg({ type: 'CreditCode', required: true }) },
      resolve: (query, _root, { creditCode }) =>
        prisma.enterprise.findFirst({ ...query, where: { creditCode, ...published() } }),
    }),
    enterprises: t.prismaConnection({
      type: 'Enterprise',
      cursor: 'id',
      defaultSize: 5000,
      maxSize: 5000,
      args: {
        creditCodes: t.arg({ type: ['CreditCode'] }),
        filter: t.arg({ type: EnterpriseFilter }),
        orderBy: t.arg({ type: [EnterpriseOrder] }),
      },
      resolve: (query, _root, args) =>
        prisma.enterprise.findMany({
          ...query,
          where: enterprisesWhere(args),
          orderBy: args.creditCodes ? undefined : orderOf(args.orderBy, 'NAME'),
        }),
    }),
    penaltyDecisions: t.prismaConnection({
      type: 'PenaltyDecision',
      cursor: 'id',
      args: {
        filter: t.arg({ type: PenaltyFilter, required: true }),
        orderBy: t.arg({ type: [PenaltyOrder] }),
      },
      resolve: (query, _root, { filter, orderBy }) =>
        prisma.penaltyDecision.findMany({
          ...query,
          where: {
            authorityCode: filter.authorityCode.eq,
            decidedOn: { gte: day(filter.decidedOn.gte), lte: day(filter.decidedOn.lte) },
            ...published(),
          },
          orderBy: orderOf(orderBy, 'DECIDED_ON'),
        }),
    }),
  }),
});

const yoga = createYoga({
  schema: builder.toSchema(),
  graphiql: false,
  landingPage: false,
  logging: 'error',
});
createServer(yoga).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
