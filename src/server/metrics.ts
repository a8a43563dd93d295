import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  Registry,
  type CounterConfiguration,
  type LabelValues,
} from 'prom-client';
import type { Database } from '../base/database.ts';
import type { Replica } from '../query/replica.ts';
import { gatheredMetrics } from './processes/gathered-metrics.ts';

/** What one answered request adds to the metrics; every value is from a bounded set. */
export interface Observed {
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
  readonly operationKind?: string;
  readonly viewer?: string;
  readonly codes: Iterable<string>;
}

/** The metrics of a server, all processes behind its door together, in Prometheus's format. */
export interface Metrics {
  observe(observed: Observed): void;
  /** Counts an answer that was kept from before, or made. */
  answered(how: 'KEPT' | 'MADE'): void;
  text(): Promise<string>;
  readonly contentType: string;
}

interface Measured {
  readonly db: Pick<Database, 'pool'>;
  readonly replica?: Pick<Replica, 'reads'>;
}

/** Metrics of one server and the databases that it uses. */
export function createMetrics({ db, replica }: Measured): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  gaugePool(registry, db);
  if (replica) countReads(registry, replica);
  const { requests, durations, operations, refusals, answers } = instruments(registry);
  return {
    contentType: registry.contentType,
    text: gatheredMetrics(registry),
    answered: (how) => answers({ how }),
    observe: ({ route, method, status, seconds, operationKind, viewer, codes }) => {
      requests({ route, method, status });
      durations.observe({ route }, seconds);
      if (operationKind !== undefined) operations({ kind: operationKind, viewer, status });
      for (const code of codes) refusals({ code: known(code) });
    },
  };
}

function instruments(registry: Registry) {
  const registers = [registry];
  return {
    requests: counting({
      name: 'mulu_http_requests_total',
      help: 'Requests answered, by route, method and status.',
      labelNames: ['route', 'method', 'status'] as const,
      registers,
    }),
    durations: new Histogram({
      name: 'mulu_http_request_duration_seconds',
      help: 'Time from the arrival of a request to the end of its answer.',
      labelNames: ['route'] as const,
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    operations: counting({
      name: 'mulu_graphql_operations_total',
      help: 'GraphQL operations, by kind, kind of viewer and status.',
      labelNames: ['kind', 'viewer', 'status'] as const,
      registers,
    }),
    answers: counting({
      name: 'mulu_graphql_answers_total',
      help: 'Answers to queries asked before: KEPT since nothing was written, or MADE anew.',
      labelNames: ['how'] as const,
      registers,
    }),
    refusals: counting({
      name: 'mulu_refusals_total',
      help: 'Refusals and faults told to callers, by code (docs/errors.md).',
      labelNames: ['code'] as const,
      registers,
    }),
  };
}

/** Counts in a map of its own, which is added up when it is read: a counter finds its value by sorting the labels. */
function counting<Label extends string>(about: CounterConfiguration<Label>) {
  const waiting = new Map<string, { readonly labels: LabelValues<Label>; times: number }>();
  new Counter({
    ...about,
    collect() {
      for (const { labels, times } of waiting.values()) this.inc(labels, times);
      waiting.clear();
    },
  });
  return (labels: LabelValues<Label>): void => {
    let name = '';
    for (const label of about.labelNames!) name += ` ${labels[label]}`;
    const counted = waiting.get(name);
    if (counted) counted.times += 1;
    else waiting.set(name, { labels, times: 1 });
  };
}

// Codes come from this program, but those of a subgraph arrive from outside: they must look like one.
const known = (code: string) => (/^[A-Z][A-Z_]{1,48}$/.test(code) ? code : 'OTHER');

function gaugePool(registry: Registry, { pool }: Pick<Database, 'pool'>): void {
  new Gauge({
    name: 'mulu_database_connections',
    help: 'Connections to the database: open, idle, and callers that wait for one.',
    labelNames: ['state'] as const,
    registers: [registry],
    collect() {
      this.set({ state: 'open' }, pool.totalCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
}

function countReads(registry: Registry, { reads }: Pick<Replica, 'reads'>): void {
  new Counter({
    name: 'mulu_reads_total',
    help: 'Statements of the read path, by the server that answered: REPLICA, or PRIMARY where it was behind or away.',
    labelNames: ['from'] as const,
    registers: [registry],
    collect() {
      this.reset();
      for (const from of ['REPLICA', 'PRIMARY'] as const) this.inc({ from }, reads[from]);
    },
  });
}
