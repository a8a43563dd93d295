import type { Catalogues } from '../../../src/catalogue/model.ts';
import { canariesIn, type Audience } from './canary.ts';

/** One thing that the platform emitted. */
export interface Emission {
  readonly audience: Audience;
  /** How it left: a response, the log, a webhook, a file. */
  readonly channel: string;
  readonly text: string;
  /** What was asked: a value that its reader sent himself is none that he learns. */
  readonly asked?: string;
}

/** What left the platform and was found to carry a value that its reader may not have. */
export interface Found extends Omit<Emission, 'text' | 'asked'> {
  readonly canary: string;
}

/** Reads everything that the platform emits, once, and keeps what it should not have. */
export interface Recorder {
  record(emission: Emission): void;
  readonly found: () => readonly Found[];
  /** How much was read, by channel. */
  readonly counts: () => Readonly<Record<string, number>>;
}

export function createRecorder(catalogues: Catalogues): Recorder {
  const found: Found[] = [];
  const counts: Record<string, number> = {};
  return {
    record: ({ audience, channel, text, asked = '' }) => {
      counts[channel] = (counts[channel] ?? 0) + 1;
      for (const canary of canariesIn(text, { audience, catalogues }))
        if (!asked.includes(canary)) found.push({ audience, channel, canary });
    },
    found: () => found,
    counts: () => counts,
  };
}
