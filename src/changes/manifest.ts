import { createHash, type Hash } from 'node:crypto';
import type pg from 'pg';
import { transaction, type Database, type Queryable } from '../base/database.ts';
import { run } from '../base/statement.ts';
import { boundsOf } from './fetch.ts';
import type { Catalogue, Catalogues } from '../catalogue/model.ts';

/** What is public of one record: the values of those fields that look alike to every reader. */
export interface PublicContent {
  readonly id: string;
  readonly department: string;
  readonly version: number;
  readonly values: readonly unknown[];
}

/** Reads the public contents of a catalogue in the order of their ids (query/public-contents.ts). */
export type ReadContents = (
  client: pg.ClientBase,
  catalogue: Catalogue,
) => AsyncIterable<readonly PublicContent[]>;

/** Count and hash of what one department had published of a catalogue. */
export interface Manifest {
  /** The civil day in China's time. */
  readonly day: string;
  readonly catalogue: string;
  readonly department: string;
  readonly records: number;
  readonly hash: string;
  /** The last change of that department and catalogue that it covers. */
  readonly seq: string;
  readonly at: string;
}

/**
 * Counts and hashes what is public now, by catalogue and department, and keeps it as the day's manifest:
 * a follower who has taken over every change up to `seq` computes the same (docs/following.md).
 */
export async function writeManifests(
  { db, catalogues, contents }: Writing,
  { day, at }: { readonly day: string; readonly at: Date },
): Promise<void> {
  await transaction(db, async (client) => {
    // One view of the database for all: records and the changes that made them what they are.
    await client.query('set transaction isolation level repeatable read');
    for (const catalogue of catalogues.all) {
      const last = await lastTold(client, catalogue.code);
      for (const [department, { records, hash }] of await sums(contents(client, catalogue)))
        await keep(client, {
          ...{ day, catalogue: catalogue.code, department, records, seq: last(department) },
          ...{ hash: hash.digest('hex'), at: at.toISOString() },
        });
    }
  });
}

/** The last change of each department that everybody is told of: a follower meets it in the feed, whatever his filter. */
async function lastTold(client: pg.ClientBase, catalogue: string) {
  const { last } = await boundsOf(client, []);
  const rows = await run<{ department: string; seq: string }>(client, {
    text: `select department, max(seq) as seq from changes
      where catalogue = $1 and kind <> 'ACCESS_CHANGED' group by department`,
    values: [catalogue],
  });
  const found = new Map(rows.map(({ department, seq }) => [department, seq]));
  return (department: string) => found.get(department) ?? String(last);
}

interface Writing {
  readonly db: Pick<Database, 'pool'>;
  readonly catalogues: Catalogues;
  readonly contents: ReadContents;
}

interface Sum {
  records: number;
  readonly hash: Hash;
}

async function sums(pages: AsyncIterable<readonly PublicContent[]>): Promise<Map<string, Sum>> {
  const found = new Map<string, Sum>();
  for await (const page of pages)
    for (const content of page) {
      const sum = found.get(content.department) ?? { records: 0, hash: createHash('sha256') };
      found.set(content.department, sum);
      sum.records += 1;
      sum.hash.update(lineOf(content));
    }
  return found;
}

/** One record's line: id, version and the hash of its public values as a JSON array. */
export function lineOf({ id, version, values }: Omit<PublicContent, 'department'>): string {
  const hash = createHash('sha256').update(JSON.stringify(values)).digest('hex');
  return `${id} ${version} ${hash}\n`;
}

const keep = (client: pg.ClientBase, manifest: Manifest) =>
  run(client, {
    text: `insert into daily_manifests (day, catalogue, department, records, hash, seq, at)
      values ($1, $2, $3, $4, $5, $6, $7) on conflict (day, catalogue, department)
      do update set records = excluded.records, hash = excluded.hash, seq = excluded.seq, at = excluded.at`,
    values: [
      ...[manifest.day, manifest.catalogue, manifest.department, manifest.records],
      ...[manifest.hash, manifest.seq, manifest.at],
    ],
  });

/** The manifests of a day, or of the last one for which they were written. */
export function listManifests(
  db: Queryable,
  { day, catalogue }: { readonly day?: string | null; readonly catalogue?: string | null },
): Promise<Manifest[]> {
  return run<Manifest>(db, {
    text: `select day, catalogue, department, records, hash, seq, at from daily_manifests
      where day = coalesce($1, (select max(day) from daily_manifests)) and ($2::text is null or catalogue = $2) order by catalogue, department`,
    values: [day ?? null, catalogue ?? null],
  });
}
