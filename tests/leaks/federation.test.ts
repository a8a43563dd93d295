import { leakRows } from './support/rows.ts';
import { l19 } from './rows/l19-no-dependent-fields.ts';
import { l20, l21 } from './rows/l20-l21-interfaces.ts';
import { l22 } from './rows/l22-directives-known.ts';
import { l23 } from './rows/l23-strictest-wins.ts';
import { l24 } from './rows/l24-subgraph-alone.ts';
import { l25 } from './rows/l25-hidden-keys.ts';
import { l26 } from './rows/l26-hostile-subgraphs.ts';
import { l27 } from './rows/l27-plans.ts';
import { l28 } from './rows/l28-denied-writes.ts';
import { l29 } from './rows/l29-absence.ts';
import { l30 } from './rows/l30-nullable.ts';
import { l31 } from './rows/l31-error-texts.ts';
import { l32 } from './rows/l32-introspection.ts';
import { l33 } from './rows/l33-cost-and-headers.ts';
import { l34, l35 } from './rows/l34-l35-cursors.ts';
import { l36 } from './rows/l36-page-sizes.ts';
import { l37, l38, l39 } from './rows/l37-l38-l39-limits.ts';
import { l40 } from './rows/l40-rate-keys.ts';
import { l41, l42 } from './rows/l41-l42-browsers.ts';

/** D to G: federation, the shape of denials, cursors, batching and cost. */
leakRows(
  [
    l19,
    l20,
    l21,
    l22,
    l23,
    l24,
    l25,
    l26,
    l27,
    l28,
    l29,
    l30,
    l31,
    l32,
    l33,
    l34,
    l35,
    l36,
    l37,
    l38,
    l39,
    l40,
    l41,
    l42,
  ],
  { gateway: true },
);
