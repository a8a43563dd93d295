/** What a process behind the shared door tells the one that supervises it. */
export type FromWorker =
  | { readonly kind: 'READY'; readonly greeting: string }
  | { readonly kind: 'METRICS_WANTED'; readonly id: number };

/** What it is told by it. */
export type ToWorker =
  | { readonly kind: 'STOP' }
  | {
      readonly kind: 'METRICS';
      readonly id: number;
      /** Absent where a process did not tell in time. */
      readonly text?: string;
    };
