import type { Database } from '../../../src/base/database.ts';
import { bigramsOf, foldText } from '../../../src/base/search-text.ts';
import type { Catalogue, Catalogues, Field } from '../../../src/catalogue/model.ts';
import { recordId } from '../../../src/ingest/identity.ts';
import type { Values } from '../../../src/ingest/validate.ts';
import { alpha, beta, gamma } from './readers.ts';

/** A record of the leak world. */
export interface Made {
  readonly catalogue: Catalogue;
  readonly id: string;
  readonly owner: string;
  readonly status: string;
  readonly expired: boolean;
  /** Whether it is there on one side only, at times. */
  readonly extra: boolean;
  readonly values: Values;
}

interface Plan {
  readonly owner: string;
  readonly status: string;
  readonly expired?: boolean;
  readonly extra?: boolean;
}

const published = (owner: string): Plan => ({ owner, status: 'PUBLISHED' });
const unseen = (owner: string): readonly Plan[] => [
  { owner, status: 'SUBMITTED' },
  { owner, status: 'REFUSED' },
  { owner, status: 'WITHDRAWN' },
  { owner, status: 'PUBLISHED', expired: true },
];

/** Of each catalogue: records in public, records of either department that are not, and some that come and go. */
const plans: readonly Plan[] = [
  ...[alpha, alpha, alpha, beta, beta, beta, beta].map(published),
  ...unseen(alpha),
  ...unseen(beta),
  ...['SUBMITTED', 'SUBMITTED', 'REFUSED', 'WITHDRAWN', 'SUBMITTED'].map((status) => ({
    ...{ owner: beta, status, extra: true },
  })),
];

export const creditCodeOf = (i: number) => `9123050${i % 10}MA1B3N${String(i).padStart(4, '0')}`;

/** Every record of the world, its visible values the same on both sides. */
export function makeRecords({ all }: Catalogues, secret: string): Made[] {
  return all.flatMap((catalogue) =>
    [...plans, ...(catalogue.typeName === 'Department' ? departments : [])].map((plan, i) => {
      const values = Object.fromEntries(
        catalogue.fields.map((field) => [field.name, valueOf(field, { catalogue, i, plan })]),
      ) as Values;
      const id = recordId(catalogue, values, secret);
      return { expired: false, extra: false, ...plan, catalogue, id, values };
    }),
  );
}

const departments: readonly Plan[] = [alpha, beta, gamma].map(published);

interface Making {
  readonly catalogue: Catalogue;
  readonly i: number;
  readonly plan: Plan;
}

function valueOf(field: Field, { catalogue, i, plan }: Making): unknown {
  const { name } = field;
  if (catalogue.typeName === 'Department' && name === 'code')
    return [alpha, beta, gamma][i - plans.length] ?? `department-${i}`;
  if (name === catalogue.recordOwner) return plan.owner;
  if (name === 'documentNumber') return `${plan.owner}〔2026〕${i + 1}号`;
  if (name === catalogue.publishedUntil) return plan.expired ? '2026-11-01' : null;
  if (name === 'partyKind') return i % 3 ? 'LEGAL_PERSON' : 'NATURAL_PERSON';
  if (catalogue.references.some(({ by, target }) => by === name && target === 'Enterprise'))
    return creditCodeOf(i % 5);
  if (catalogue.typeName === 'Enterprise' && name === 'creditCode') return creditCodeOf(i);
  if (field.list) return i % 2 ? [] : [plain(field, catalogue, i)];
  if (field.nullable && !field.mask && (i + name.length) % 4 === 0) return null;
  return plain(field, catalogue, i);
}

function plain({ type, enumName, name }: Field, catalogue: Catalogue, i: number): unknown {
  switch (type) {
    case 'Enum': {
      const { values } = catalogue.enums.find((one) => one.name === enumName)!;
      return values[i % values.length]!.name;
    }
    case 'Int':
      return name === 'year' ? 2000 + i : i % 4;
    case 'Boolean':
      return i % 2 === 0;
    case 'Date':
      return `2026-${String(1 + (i % 9)).padStart(2, '0')}-1${i % 10}`;
    case 'DateTime':
      return `2026-05-0${1 + (i % 9)}T01:02:03.456Z`;
    case 'Money':
    case 'Decimal':
      return `${(i % 4) * 100}.50`;
    case 'CreditCode':
      return creditCodeOf(i);
    case 'RegionCode':
      return ['310107', '440300', '230500'][i % 3];
    default:
      return `${name}公司${i}`;
  }
}

export const covered = '已隐去';

const masks = (field: Field, values: Values) =>
  field.mask !== undefined && (!field.mask.when || naturalPerson(values));
const naturalPerson = (values: Values) =>
  values['partyKind'] === 'NATURAL_PERSON' || values['kind'] === 'INDIVIDUAL_BUSINESS';

/** Puts records into their tables, many by one statement. */
export async function placeAll({ pool }: Database, records: readonly Made[]): Promise<void> {
  for (const catalogue of new Set(records.map((one) => one.catalogue))) {
    const rows = records.filter((one) => one.catalogue === catalogue).map(rowOf);
    await pool.query(
      `INSERT INTO ${catalogue.table} SELECT * FROM jsonb_populate_recordset(NULL::${catalogue.table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  }
}

function rowOf({ catalogue, id, owner, status, expired, extra, values }: Made) {
  const row: Record<string, unknown> = {
    ...{ id, _owner: owner, _submitter: owner, _status: status, _version: 1 },
    ...{ _hash: extra ? 'extra' : 'base', _submitted_at: '2026-09-01T00:00:00Z' },
    _published_at: /PUBLISHED|WITHDRAWN/.test(status) ? '2026-09-02T00:00:00.123456Z' : null,
    _published_until: expired ? '2026-11-01' : null,
    _due_on: catalogue.publishWithin ? '2026-09-10' : null,
    _chosen: catalogue.fields
      .filter((field, i) => field.subjectChoice && (i + id.charCodeAt(0)) % 2)
      .map(({ name }) => name),
  };
  for (const field of catalogue.fields) {
    row[field.storage.column] = values[field.name];
    const { shownColumn } = field.storage;
    if (shownColumn) row[shownColumn] = masks(field, values) ? covered : values[field.name];
  }
  const searched = catalogue.fields.filter(
    (field) => field.search && field.disclosure.level === 'OPEN',
  );
  const seen = searched.map(({ storage }) => row[storage.shownColumn ?? storage.column] ?? '');
  const text = foldText(seen.join('\n'));
  return { ...row, _text: text, _grams: bigramsOf(text) };
}
