import type { Database } from '../../src/base/database.ts';
import type { Catalogue, Catalogues, Field } from '../../src/catalogue/model.ts';
import { globalId } from '../../src/query/global-id.ts';
import { seeded, type Random } from './random.ts';
import { place } from './records.ts';

/** Ids and keys by type: of what was placed, and one of nothing. */
export interface Linked {
  readonly ids: ReadonlyMap<string, readonly string[]>;
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

interface Extent {
  /** How many records of each catalogue. */
  readonly each: number;
  readonly seed: number;
}

/** Records of every catalogue, of several owners and in every state, that point to each other and at times to nothing. */
export async function placeLinked(
  db: Database,
  { all }: Catalogues,
  { each, seed }: Extent,
): Promise<Linked> {
  const random = seeded(seed);
  const keys = new Map(all.map((catalogue) => [catalogue.typeName, keysOf(catalogue, each)]));
  const ids = new Map<string, string[]>();
  for (const catalogue of all) {
    const { typeName } = catalogue;
    ids.set(typeName, [globalId(typeName, '00000000-0000-4000-8000-000000000000')]);
    for (let i = 0; i < each; i += 1) {
      const making: Making = { catalogue, i, random, keys };
      const pairs = catalogue.fields.map((field) => [field.name, valueOf(field, making)]);
      const fields = Object.fromEntries(pairs) as Values;
      const uuid = await place(db, catalogue, { fields, placed: placingOf(fields, making) });
      ids.get(typeName)!.push(globalId(typeName, uuid));
    }
  }
  return { ids, keys: new Map([...keys].map(([type, some]) => [type, [...some, noKey(type)]])) };
}

type Values = Readonly<Record<string, unknown>>;

interface Making {
  readonly catalogue: Catalogue;
  readonly i: number;
  readonly random: Random;
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

const owners = ['credit-office', 'finance', 'market-regulation'];

const texts = [
  '双鸭山智慧城市运营有限公司',
  '深圳市某某科技有限公司',
  '普陀区规划编审中心',
  '上海市普陀区社会工作部',
  '臺灣小吃店',
];

function keysOf({ typeName }: Catalogue, each: number): string[] {
  return Array.from({ length: each }, (_, i) => {
    if (typeName === 'Department') return owners[i] ?? `department-${i}`;
    if (typeName === 'Enterprise') return `9123050${i % 10}MA1B3N${String(i).padStart(4, '0')}`;
    return `〔2024〕${i}号`;
  });
}

const noKey = (typeName: string) => (typeName === 'Department' ? 'nobody' : '91999999MA00000009');

function valueOf(field: Field, making: Making): unknown {
  const { catalogue, i, random, keys } = making;
  const [key] = catalogue.key;
  if (catalogue.key.length === 1 && field.name === key) return keys.get(catalogue.typeName)![i];
  if (field.nullable && random.chance(0.25)) return null;
  const reference = catalogue.references.find(({ by }) => by === field.name);
  if (reference) return referredTo(reference.target, making);
  if (field.list) return Array.from({ length: random.below(3) }, () => plainValue(field, making));
  const inKey = catalogue.key.includes(field.name);
  return inKey && field.type === 'String' ? `${i}号` : plainValue(field, making);
}

/** Few records are pointed to, by many. */
function referredTo(target: string, { random, keys }: Making): string {
  return random.chance(0.15) ? noKey(target) : random.one(keys.get(target)!.slice(0, 6));
}

function plainValue({ type, enumName, name }: Field, { catalogue, i, random }: Making): unknown {
  switch (type) {
    case 'Enum':
      return random.one(catalogue.enums.find((one) => one.name === enumName)!.values).name;
    case 'Int':
      return name === 'year' ? 2000 + i : random.below(5);
    case 'Boolean':
      return random.chance(0.5);
    case 'Date':
      return `202${random.below(5)}-0${1 + random.below(9)}-1${random.below(10)}`;
    case 'DateTime':
      return `2024-05-0${1 + random.below(9)}T01:02:03.456Z`;
    case 'Money':
    case 'Decimal':
      return `${random.below(4) * 100}.50`;
    case 'CreditCode':
      return `91310000MA1FL0${String(random.below(9999)).padStart(4, '0')}`;
    case 'RegionCode':
      return random.one(['310107', '440300', '230500']);
    default:
      return random.one(texts);
  }
}

function placingOf(fields: Values, { catalogue, random }: Making) {
  const choosable = catalogue.fields.filter((field) => field.subjectChoice);
  const masked = catalogue.fields.filter((field) => field.storage.shownColumn);
  const shown = masked.map(({ name, list }) => [
    name,
    list || fields[name] == null ? null : '某某',
  ]);
  return {
    owner: random.one(owners),
    status: random.chance(0.8) ? 'PUBLISHED' : random.one(['SUBMITTED', 'WITHDRAWN']),
    chosen: choosable.filter(() => random.chance(0.4)).map(({ name }) => name),
    publishedUntil: random.chance(0.1) ? '2025-01-01' : undefined,
    publishedAt: `2026-01-0${1 + random.below(3)}T00:00:00.${100 + random.below(9)}Z`,
    shown: Object.fromEntries(shown) as Record<string, string | null>,
  };
}
