import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';

/** The exchange's scalars; every one travels as a string, so that no amount becomes a float on the way. */
export const scalars: Readonly<Record<string, GraphQLScalarType>> = {
  Date: new GraphQLScalarType({
    ...{ ...GraphQLLocalDate.toConfig(), name: 'Date', extensions: {} },
    serialize: (value) => (isCivilDate(value) ? value : GraphQLLocalDate.serialize(value)),
  }),
  DateTime: new GraphQLScalarType({
    name: 'DateTime',
    serialize: (value) => (value instanceof Date ? value.toISOString() : value),
    parseValue: (value) => instant(GraphQLDateTimeISO.parseValue(value)),
    parseLiteral: (node) => instant(GraphQLDateTimeISO.parseLiteral(node, {})),
  }),
  Money: textScalar(
    'Money',
    /^-?\d{1,18}(\.\d{1,2})?$/,
    'an amount in yuan with at most two decimals, such as "300.00"',
  ),
  Decimal: textScalar('Decimal', /^-?\d{1,30}(\.\d{1,20})?$/, 'a decimal number such as "0.125"'),
  CreditCode: textScalar(
    'CreditCode',
    /^[0-9A-Z]{18}$/,
    'a unified social credit code of 18 digits and capitals',
  ),
  RegionCode: textScalar('RegionCode', /^\d{2,12}$/, 'a region code of 2 to 12 digits (GB/T 2260)'),
};

// What PostgreSQL calls a date is one: of what it writes only the form is looked at.
const isCivilDate = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

const instant = (value: unknown) => (value instanceof Date ? value.toISOString() : value);

function textScalar(name: string, form: RegExp, expected: string): GraphQLScalarType {
  const read = (value: unknown): string => {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text === 'string' && form.test(text)) return text;
    throw new GraphQLError(`${name} must be ${expected}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };
  return new GraphQLScalarType({
    name,
    serialize: (value) => String(value),
    parseValue: read,
    // A number written in the query is taken as written, never as a float.
    parseLiteral: (node) => read(literalText(node)),
  });
}

const literalText = (node: ValueNode): string | undefined =>
  node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT
    ? node.value
    : undefined;
