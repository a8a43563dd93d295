import { getNamedType, isEnumType, type GraphQLInputType } from 'graphql';
import { globalId } from '../../../src/query/global-id.ts';
import type { Random } from '../../support/random.ts';
import { alpha, beta } from './readers.ts';
import type { Made } from './records.ts';

/** What requests are made of: ids, numbers, names and texts, visible, hidden and of nothing. */
export interface Stock {
  readonly ids: readonly string[];
  readonly uuids: readonly string[];
  readonly texts: readonly string[];
}

/** Ids of records that are there on both sides, hidden, there on one side at times, and nowhere. */
export function stockOf(records: readonly Made[]): Stock {
  const some = records.filter((one, i) => i % 3 === 0 || one.extra);
  const uuids = some.map(({ id }) => id);
  const ids = some.map(({ catalogue, id }) => globalId(catalogue.typeName, id));
  return {
    ids: ['nonsense', globalId('PenaltyDecision', nobody), ...ids],
    uuids: [nobody, ...uuids],
    texts: [
      ...[
        '公司',
        'C',
        'CNRY',
        'CNRY-PenaltyDecision',
        'CNRY-PenaltyDecision-remarks',
        'CNRY-PenaltyDecision-partyTaxNumber-beta',
        'cnry-',
        '公司1',
        'partyName公司1',
        '已隐去',
        '',
      ],
      ...[
        alpha,
        beta,
        `${beta}〔2026〕16号`,
        `${alpha}〔2026〕1号`,
        '9123050',
        '%',
        '_',
        "'",
        '\\',
        '\u0000',
      ],
    ],
  };
}

const nobody = '00000000-0000-4000-8000-000000000000';

/** A value of a scalar or an enum, in the form of variables. */
export function valueOf(type: GraphQLInputType, random: Random, { texts, ids }: Stock): unknown {
  const named = getNamedType(type);
  if (isEnumType(named)) return random.one(named.getValues()).name;
  switch (named.name) {
    case 'Boolean':
      return random.chance(0.5);
    case 'Int':
      return random.one([0, 1, 864200000, 864300000, 2001]);
    case 'Date':
      return random.one(['2026-01-10', '1907-06-01', '2026-05-15', '2026-11-22']);
    case 'DateTime':
      return random.one(['2026-09-02T00:00:00.000Z', '1907-06-01T00:00:00.000Z']);
    case 'Money':
    case 'Decimal':
      return random.one(['100.50', '864200000', '864250000.00', '864300000', '0']);
    case 'ID':
      return random.one(ids);
    case 'CreditCode':
      return random.one(['91230500MA1B3N0000', '91230501MA1B3N0001', '91230505MA1B3N0015']);
    case 'RegionCode':
      return '310107';
    default:
      return random.one(texts);
  }
}
