import { creditCodeCheck, organisationCodeCheck } from '../../src/base/credit-code.ts';
import { holds } from '../../src/catalogue/condition.ts';
import { fieldOf, type Catalogue, type Catalogues, type Field } from '../../src/catalogue/model.ts';

/** A record made up from the declared types alone: as a file writes it, and as it is answered. */
export interface Synthetic {
  /** By field name. */
  readonly written: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

type Value = readonly [written: string, value: unknown];

/** A plainly made-up record with every field filled; each `variant` (0, 1, …) has values of its own. */
export function synthetic(
  catalogues: Catalogues,
  catalogue: Catalogue,
  variant: number,
): Synthetic {
  for (let shift = 0; shift < 20; shift += 1) {
    const making = { catalogues, catalogue, variant, shift };
    const pairs = catalogue.fields.map((field) => [field.name, valueOf(field, making)] as const);
    const record = withSums(catalogue, new Map(pairs));
    const unpublished = catalogue.unpublished.some(({ when }) => holds(when, record.values));
    if (!unpublished) return record;
  }
  throw new Error(`every record of ${catalogue.code} would be kept back`);
}

interface Making {
  readonly catalogues: Catalogues;
  readonly catalogue: Catalogue;
  readonly variant: number;
  /** Which of an enum's values comes first. */
  readonly shift: number;
}

function valueOf(field: Field, making: Making): Value {
  const { catalogues, catalogue, variant } = making;
  const reference = catalogue.references.find(({ by }) => by === field.name);
  const target = reference && catalogues.byType.get(reference.target);
  if (target) {
    const key = fieldOf(target, target.key[0]!)!;
    return valueOf(key, { catalogues, catalogue: target, variant, shift: 0 });
  }
  return field.list ? listOf(field, making) : oneOf(field, making);
}

function listOf(field: Field, making: Making): Value {
  const both = [making, { ...making, shift: making.shift + 1 }].map((one) => oneOf(field, one));
  const kept = making.variant === 0 ? both.slice(0, 1) : both;
  const values = kept.map(([, value]) =>
    field.type === 'Int' || field.type === 'Boolean' ? value : String(value),
  );
  return [kept.map(([text]) => text).join(field.type === 'String' ? '\n' : ';'), values];
}

function oneOf(field: Field, { catalogues, catalogue, variant, shift }: Making): Value {
  const day = `2026-11-0${2 + ((variant + shift) % 8)}`;
  switch (field.type) {
    case 'Enum': {
      const { values } = catalogue.enums.find(({ name }) => name === field.enumName)!;
      const value = values[(variant + shift) % values.length]!;
      return [value.label, value.name];
    }
    case 'Money':
      return money(field, 12_300 * (variant + 1));
    case 'Decimal':
      return [`0.12${5 + variant}`, `0.12${5 + variant}`];
    case 'Int':
      return [String(2025 + variant + shift), 2025 + variant + shift];
    case 'Boolean':
      return (variant + shift) % 2 === 0 ? ['是', true] : ['否', false];
    case 'Date':
      return field.name === catalogue.publishedUntil ? same('2099-12-31') : same(day);
    case 'DateTime':
      return [`${day} 08:30:00`, `${day}T00:30:00.000Z`];
    case 'CreditCode':
      return same(creditCode(`${catalogue.code} ${field.name}`, variant + shift));
    case 'RegionCode':
      return same(`11010${5 + ((variant + shift) % 4)}`);
    default: {
      const codes = catalogues.codeLists.get(field.column.codes ?? '')?.entries;
      const entry = codes?.[(variant + shift) % codes.length];
      return entry ? [entry.name, entry.code] : same(textOf(field, variant + shift));
    }
  }
}

const same = (text: string): Value => [text, text];

const yuanIn: Readonly<Record<string, number>> = { 万元: 10_000, 千元: 1000, 亿元: 100_000_000 };

const money = ({ column }: Field, yuan: number): Value => [
  String(yuan / (yuanIn[column.unit ?? ''] ?? 1)),
  yuan.toFixed(2),
];

const people = ['王小明', '李小红', '张小芳', '赵小军'];

const textOf = ({ name, mask }: Field, variant: number): string =>
  mask?.rule === 'PERSON_NAME' ? people[variant % 4]! : `${name}的测试文字${'甲乙丙丁'[variant]!}`;

/** A code that is right in all its parts, and nobody's. */
function creditCode(seed: string, variant: number): string {
  const sum = [...seed].reduce((all, one) => (all * 31 + one.codePointAt(0)!) % 9_999_990, 7);
  const organisation = String(10_000_000 + sum + variant).padStart(8, '0');
  const code = `91110105${organisation}${organisationCodeCheck(organisation)}`;
  return code + creditCodeCheck(code);
}

/** Makes declared sums come out: the first part is the whole, the others are nothing. */
function withSums(catalogue: Catalogue, pairs: Map<string, Value>): Synthetic {
  for (const { total, parts } of catalogue.rowSums) {
    const [first, ...others] = parts;
    const yuan = Number(pairs.get(total)![1]);
    pairs.set(first!, money(fieldOf(catalogue, first!)!, yuan));
    for (const part of others) pairs.set(part, money(fieldOf(catalogue, part)!, 0));
  }
  const entries = [...pairs];
  return {
    written: Object.fromEntries(entries.map(([name, [text]]) => [name, text])),
    values: Object.fromEntries(entries.map(([name, [, value]]) => [name, value])),
  };
}
