import { tellFound } from './found.ts';
import { watchForCanaries } from './watch.ts';

// Loaded before src/main.ts by ../main-process.ts.
watchForCanaries(tellFound);
