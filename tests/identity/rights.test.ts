import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/base/database.ts';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { decide, wholly } from '../../src/disclosure/decide.ts';
import type { Use } from '../../src/disclosure/decision.ts';
import { anonymous, type Viewer } from '../../src/disclosure/viewer.ts';
import { identify } from '../../src/identity/identify.ts';
import { createKey } from '../../src/identity/keys.ts';
import { testDatabase } from '../support/database.ts';
import { askingOf, now } from './asking.ts';

const uses: readonly Use[] = ['READ', 'FILTER', 'ORDER', 'SEARCH', 'AGGREGATE'];
const fields = loadCatalogues('schema').all.flatMap((catalogue) => catalogue.fields);
let db: Database;
beforeAll(async () => void (db = await testDatabase()));
afterAll(() => db.close());

const rightsOf = (viewer: Viewer) =>
  fields.flatMap((field) =>
    uses.map((use) => {
      const decision = decide({ field, viewer, at: now, use });
      return [field.catalogue, field.name, use, wholly(decision)].join(' ');
    }),
  );

async function viewerOf(kind: 'APP' | 'PLATFORM' | 'AUDITOR'): Promise<Viewer> {
  const { text } = await createKey({ name: kind, kind }, askingOf(db));
  return identify({ authorization: `Bearer ${text}` }, askingOf(db));
}

test.each(['APP', 'PLATFORM', 'AUDITOR'] as const)(
  'a key of the kind %s opens nothing by itself: only grants add to what everybody sees',
  async (kind) => expect(rightsOf(await viewerOf(kind))).toEqual(rightsOf(anonymous)),
);
