import { leakRows } from './support/rows.ts';
import { l43, l44 } from './rows/l43-l44-streams.ts';
import { l45 } from './rows/l45-changes.ts';
import { l46 } from './rows/l46-caches.ts';
import { l47 } from './rows/l47-files-and-logs.ts';
import { l48 } from './rows/l48-audit-chain.ts';
import { l49 } from './rows/l49-races.ts';
import { l50 } from './rows/l50-others-activity.ts';
import { l51 } from './rows/l51-server-fields.ts';
import { l52 } from './rows/l52-error-files.ts';

/** H and I: streams, feeds, caches, history, files; audit and workflow. */
leakRows([l43, l44, l45, l46, l47, l48, l49, l50, l51, l52]);
