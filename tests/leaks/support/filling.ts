import { transaction, type Database } from '../../../src/base/database.ts';
import type { Catalogues } from '../../../src/catalogue/model.ts';
import { appendChanges, type NewChange } from '../../../src/changes/append.ts';
import { writeManifests } from '../../../src/changes/manifest.ts';
import { createKey } from '../../../src/identity/keys.ts';
import { publicContents } from '../../../src/query/public-contents.ts';
import { alpha, beta, gamma, granted, keyOf, readerKinds, type ReaderKind } from './readers.ts';
import { placeAll, type Made } from './records.ts';

/** The text of each reader's key. */
export type Keys = ReadonlyMap<ReaderKind, string>;

/** What both sides have in common: records, what was announced of them, corrections, manifests. */
export async function fillShared(
  db: Database,
  catalogues: Catalogues,
  records: readonly Made[],
): Promise<void> {
  await placeAll(db, records);
  const writers = [alpha, beta, gamma].map(
    (name) => `('${name}', 'penalty-decisions'), ('${name}', 'budget-documents')`,
  );
  await db.pool.query(
    `INSERT INTO catalogue_writers (department, catalogue) VALUES ${writers.join()}`,
  );
  const corrected = records.filter(isCorrected);
  for (const { catalogue, id } of corrected)
    await correct(db, { table: catalogue.table, code: catalogue.code, id });
  const announced = records.filter(
    ({ status, extra }) => !extra && /PUBLISHED|WITHDRAWN/.test(status),
  );
  await transaction(db, (client) => appendChanges(client, announced.flatMap(changesOf)));
  const writing = { db, catalogues, contents: publicContents };
  await writeManifests(writing, { day: '2026-11-21', at: new Date('2026-11-21T16:00:00Z') });
}

/** The first published record of each catalogue was corrected once. */
const isCorrected = ({ status, expired, owner, values }: Made) =>
  status === 'PUBLISHED' &&
  !expired &&
  owner === beta &&
  String(Object.values(values)[0]).length > 0;

async function correct(db: Database, { table, code, id }: Record<'table' | 'code' | 'id', string>) {
  await db.pool.query(
    `INSERT INTO record_versions (catalogue, record_id, version, state, content, hash, at)
      SELECT '${code}', id, 1, 'PAST', to_jsonb(t), 'past', '2026-09-05' FROM ${table} AS t WHERE id = $1`,
    [id],
  );
  await db.pool.query(`UPDATE ${table} SET _version = 2 WHERE id = $1`, [id]);
}

function changesOf(made: Made): NewChange[] {
  const { catalogue, id, owner, status, values } = made;
  const codes = [values['creditCode'] ?? values['partyCode'] ?? []].flat().map(String);
  const change = {
    catalogue: catalogue.code,
    department: owner,
    recordId: id,
    codes,
    batchId: undefined,
  };
  const told: NewChange = {
    ...change,
    at: new Date('2026-09-02'),
    kind: 'PUBLISHED',
    version: 1,
    fields: [],
  };
  if (status === 'WITHDRAWN')
    return [
      told,
      { ...told, at: new Date('2026-10-02'), kind: 'WITHDRAWN', cause: 'ANNULLED', reason: '撤销' },
    ];
  if (!isCorrected(made)) return [told];
  const fields = catalogue.fields.map(({ name }) => name);
  return [
    told,
    {
      ...told,
      at: new Date('2026-09-05'),
      kind: 'CORRECTED',
      version: 2,
      previousVersion: 1,
      fields,
    },
  ];
}

interface MakingKeys {
  readonly catalogues: Catalogues;
  readonly signingKey: string;
  readonly at: Date;
}

/** A key for each kind of reader, and grants, the same and on record on both sides. */
export async function makeKeys(
  [left, right]: readonly [Database, Database],
  { signingKey, at }: MakingKeys,
): Promise<Keys> {
  const asking = { db: left, at, signingKey, departmentExists: () => Promise.resolve(true) };
  const keys = new Map<ReaderKind, string>();
  for (const kind of readerKinds) {
    const draft = keyOf[kind];
    if (!draft) continue;
    const { key, text } = await createKey({ name: kind, ...draft }, asking);
    keys.set(kind, text);
    if (kind.includes('grantee')) await grantTo(left, key.id, kind);
  }
  for (const table of ['api_keys', 'grants', 'audit_entries']) {
    const { rows } = await left.pool.query(
      `SELECT coalesce(jsonb_agg(t), '[]') AS all FROM ${table} t`,
    );
    await right.pool.query(
      `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [JSON.stringify((rows[0] as { all: unknown }).all)],
    );
  }
  return keys;
}

async function grantTo(db: Database, holder: string, kind: ReaderKind): Promise<void> {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  await db.prisma.grant.create({
    data: {
      ...{ holderKind: 'KEY', holder, catalogue: granted.catalogue, fields: [...granted.fields] },
      ...{ rows: granted.rows, purpose: '联合惩戒', basis: '共享协议', from: day('2026-01-01') },
      until: day(kind === 'expired grantee' ? '2026-11-22' : '2027-01-01'),
      revokedAt: kind === 'revoked grantee' ? day('2026-11-01') : null,
      ...{ createdAt: day('2026-01-01'), createdBy: 'a test' },
    },
  });
}
