import { leakRows } from './support/rows.ts';
import { l01 } from './rows/l01-aliases-and-fragments.ts';
import { l02 } from './rows/l02-default-columns.ts';
import { l03 } from './rows/l03-writes-echo-nothing.ts';
import { l04 } from './rows/l04-other-types.ts';
import { l05 } from './rows/l05-one-verdict.ts';
import { l06 } from './rows/l06-roles.ts';
import { l07 } from './rows/l07-derived-fields.ts';
import { l08 } from './rows/l08-filter-oracles.ts';
import { l09 } from './rows/l09-filters-through-relations.ts';
import { l10 } from './rows/l10-boolean-trees.ts';
import { l11 } from './rows/l11-unique-look-ups.ts';
import { l12 } from './rows/l12-sorting.ts';
import { l13 } from './rows/l13-search.ts';
import { l14 } from './rows/l14-free-form-input.ts';
import { l15 } from './rows/l15-absent-conditions.ts';
import { l16 } from './rows/l16-time-oracles.ts';
import { l17 } from './rows/l17-aggregates.ts';
import { l18 } from './rows/l18-counts.ts';

/** A to C: direct reading, filters, orders, search, aggregates. */
leakRows([
  l01,
  l02,
  l03,
  l04,
  l05,
  l06,
  l07,
  l08,
  l09,
  l10,
  l11,
  l12,
  l13,
  l14,
  l15,
  l16,
  l17,
  l18,
]);
