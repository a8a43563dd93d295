import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { fieldOf, type Catalogue, type Field } from '../../src/catalogue/model.ts';
import { shownValues } from '../../src/disclosure/mask.ts';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import type { Receipt } from '../../src/ingest/receipt.ts';
import { runIngest } from '../../src/ingest/run.ts';
import { approveBatch } from '../../src/publication/review.ts';
import { testExchange, today, type TestExchange } from './exchange.ts';
import { synthetic, type Synthetic } from './made-up-records.ts';
import { citizen, officerOf } from './viewers.ts';

interface File {
  readonly name: string;
  readonly content: Buffer;
}

interface Door {
  readonly withheld: readonly { readonly coordinate: string; readonly masked: boolean }[];
}

/** One record by every door that leads to it. */
interface Doors {
  readonly node: Door;
  readonly nodes: readonly Door[];
  readonly one: Door;
  readonly key?: Door;
  readonly listed?: { readonly nodes: readonly Door[] };
}

/** THE CONTRACT of design.md §6, over every catalogue of a schema; none is named here. Returns its exchange, filled. */
export function keepsTheContract(schemaDir: string): () => TestExchange {
  const catalogues = loadCatalogues(schemaDir);
  const every = catalogues.all.map((catalogue) => [catalogue.code, catalogue] as const);
  const records = new Map(
    every.map(([code, catalogue]) => [
      code,
      [0, 1].map((variant) => synthetic(catalogues, catalogue, variant)),
    ]),
  );
  const [first, both] = [
    ({ code }: Catalogue) => records.get(code)![0]!,
    ({ code }: Catalogue) => records.get(code)!,
  ];

  let exchange: TestExchange;
  let schema: GraphQLSchema;
  const sent = new Map<string, Receipt>();

  beforeAll(async () => {
    exchange = await testExchange(schemaDir);
    schema = buildSchema(exchange.composed.apiSdl, { assumeValid: true });
  }, 60_000);
  afterAll(() => exchange.close());

  type Header = (field: Field) => string;
  const title: Header = ({ column }) => column.title;
  const code: Header = ({ column }) => column.code ?? column.title;

  const send = (catalogue: Catalogue, { name, content }: File) =>
    runIngest(
      {
        catalogue: catalogue.code,
        department: catalogue.owner,
        submittedBy: 'clerk',
        source: content,
        fileName: name,
      },
      { db: exchange.db, catalogues, at: today, identitySecret: 'a secret of the tests' },
    );

  const quoted = (text: string) =>
    /[",\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

  function csv({ fields }: Catalogue, header: Header, rows: readonly Synthetic[]): File {
    const lines = rows.map(({ written }) =>
      fields.map(({ name }) => quoted(written[name]!)).join(),
    );
    const text = [fields.map((field) => quoted(header(field))).join(), ...lines, ''].join('\n');
    return { name: 'sent.csv', content: Buffer.from(text) };
  }

  const titled = ({ fields }: Catalogue, { written }: Synthetic) =>
    Object.fromEntries(fields.map((field) => [field.column.title, written[field.name]]));

  const named = ({ fields }: Catalogue, { values }: Synthetic) =>
    Object.fromEntries(
      fields.map(({ name, column, type }) => [
        name,
        column.unit && type === 'Money' ? `${String(values[name])}元` : values[name],
      ]),
    );

  async function workbook({ fields }: Catalogue, { written }: Synthetic): Promise<File> {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Sheet1');
    sheet.addRow(fields.map(title));
    sheet.addRow(fields.map(({ name }) => written[name]));
    return { name: 'sent.xlsx', content: Buffer.from(await book.xlsx.writeBuffer()) };
  }

  /** To whom a record belongs. */
  const ownerOf = ({ recordOwner, owner }: Catalogue, { values }: Synthetic) =>
    recordOwner ? String(values[recordOwner]) : owner;
  const ownerFor = (catalogue: Catalogue) => officerOf(ownerOf(catalogue, first(catalogue)));

  const keyOf = ({ key, fields }: Catalogue) =>
    key.length === 1 ? fields.find(({ name }) => name === key[0]) : undefined;

  /** Asks for the first page with a selection of each record. */
  async function page(
    { plural, typeName }: Catalogue,
    selection: string,
    asked: { viewer: Viewer; filter?: unknown; orderBy?: unknown },
  ) {
    const query = `query Page($filter: ${typeName}Filter, $orderBy: [${typeName}Order!]) {
    page: ${plural}(filter: $filter, orderBy: $orderBy, first: 50) {
      totalCount nodes { id ${selection} } } }`;
    const { viewer, ...variables } = asked;
    const answered = await exchange.ask(query, viewer, variables);
    expect(answered.errors).toEqual([]);
    const { nodes, totalCount } = answered.data!['page'] as unknown as {
      nodes: Record<string, unknown>[];
      totalCount: number;
    };
    return { nodes, totalCount, withheld: answered.withheld };
  }

  /** The ids that each of several filters finds. */
  async function idsBy(
    { plural, typeName }: Catalogue,
    filters: readonly object[],
    viewer: Viewer,
  ) {
    const variables = Object.fromEntries(filters.map((filter, i) => [`f${i}`, filter]));
    const declared = filters.map((_filter, i) => `$f${i}: ${typeName}Filter`);
    const asks = filters.map((_filter, i) => `f${i}: ${plural}(filter: $f${i}) { nodes { id } }`);
    const query = `query Filtered(${declared.join(', ')}) { ${asks.join(' ')} }`;
    const { data, errors } = await exchange.ask(query, viewer, variables);
    expect(errors).toEqual([]);
    const answers = data as unknown as Record<string, { nodes: { id: string }[] }>;
    return filters.map((_filter, i) => answers[`f${i}`]!.nodes.map((node) => node.id));
  }

  const allFields = ({ fields }: Catalogue) => fields.map(({ name }) => name).join(' ');
  const isOpen = ({ disclosure }: Field) => disclosure.level === 'OPEN';

  /** What a viewer without any right is to see of a record. */
  function seenByAll(catalogue: Catalogue, { values }: Synthetic) {
    const shown = { ...values, ...shownValues(catalogue, values) };
    return Object.fromEntries(
      catalogue.fields.map((field) => [field.name, isOpen(field) ? shown[field.name] : null]),
    );
  }

  const texts = ['eq', 'ne', 'in', 'notIn', 'contains', 'startsWith', 'isNull'];
  const ordered = ['eq', 'ne', 'in', 'notIn', 'lt', 'lte', 'gt', 'gte', 'isNull'];
  const codes = ['eq', 'ne', 'in', 'notIn', 'startsWith', 'isNull'];
  const operators: Readonly<Record<Field['type'], readonly string[]>> = {
    ...{ ID: texts, String: texts, CreditCode: codes, RegionCode: codes },
    ...{ Int: ordered, Date: ordered, DateTime: ordered, Money: ordered, Decimal: ordered },
    ...{ Boolean: ['eq', 'ne', 'isNull'], Enum: ['eq', 'ne', 'in', 'notIn', 'isNull'] },
  };
  const operatorsOf = ({ list, type }: Field) => (list ? ['has', 'isNull'] : operators[type]);

  /** A filter for each operator, which the record with that value passes. */
  function passing(field: Field, value: unknown): Record<string, unknown>[] {
    const one = Array.isArray(value) ? value[0] : value;
    const holding: Readonly<Record<string, unknown>> = {
      ...{ eq: one, in: [one], lte: one, gte: one, has: one, isNull: false, notIn: [] },
      ...{ contains: String(one).slice(1), startsWith: String(one).slice(0, 2) },
    };
    const usable = operatorsOf(field).filter((operator) => operator in holding);
    return usable.map((operator) => ({ [field.name]: { [operator]: holding[operator] } }));
  }

  /** A filter for each operator, which it does not. */
  function failing(field: Field, value: unknown): Record<string, unknown>[] {
    const excluding: Readonly<Record<string, unknown>> = {
      ...{ ne: value, notIn: [value], lt: value, gt: value, isNull: true },
    };
    const usable = operatorsOf(field).filter((operator) => operator in excluding);
    return usable.map((operator) => ({ [field.name]: { [operator]: excluding[operator] } }));
  }

  describe.each(every)('%s in the schema', (_code, catalogue) => {
    const { typeName, singular, plural, fields } = catalogue;
    const key = keyOf(catalogue);
    const rootField = (name: string) => schema.getQueryType()!.getFields()[name]!;
    const argumentsOf = (name: string) =>
      rootField(name).args.map((arg) => `${arg.name}: ${String(arg.type)}`);
    const fieldsOf = (name: string) => {
      const type = schema.getType(name);
      if (!isObjectType(type) && !isInputObjectType(type)) throw new Error(`no type ${name}`);
      return type.getFields();
    };

    test('has a field for one record and one for pages', () => {
      const byKey = key ? [`id: ID`, `${key.name}: ${key.type}`] : ['id: ID!'];
      expect(argumentsOf(singular)).toEqual(byKey);
      expect(String(rootField(singular).type)).toBe(typeName);
      expect(argumentsOf(plural)).toEqual([
        ...(key ? [`${key.name}s: [${key.type}!]`] : []),
        `filter: ${typeName}Filter`,
        `orderBy: [${typeName}Order!]`,
        ...['first: Int', 'after: String', 'last: Int', 'before: String'],
      ]);
      expect(String(rootField(plural).type)).toBe(`${typeName}Connection`);
    });

    test('is a Relay connection of nodes', () => {
      expect(Object.keys(fieldsOf(`${typeName}Connection`)).sort()).toEqual(
        ['edges', 'nodes', 'pageInfo', 'totalCount'].sort(),
      );
      expect(Object.keys(fieldsOf(`${typeName}Edge`))).toEqual(['cursor', 'node']);
      const type = schema.getType(typeName);
      expect(isObjectType(type) && type.getInterfaces().map(({ name }) => name)).toEqual(['Node']);
      const names = Object.keys(fieldsOf(typeName));
      const own = [
        'id',
        'status',
        'publishedAt',
        'dueOn',
        'withheld',
        ...fields.map((f) => f.name),
      ];
      expect(own.filter((name) => !names.includes(name))).toEqual([]);
    });

    test('states of each field its level, reason and basis', () => {
      for (const { name, disclosure } of fields) {
        const { description } = fieldsOf(typeName)[name]!;
        expect(description).toContain(disclosure.level);
        expect(description).toContain(disclosure.reason ?? '');
        expect(description).toContain(disclosure.basis ?? '');
      }
    });

    test.each(fields.map((field) => [field.name, field] as const))(
      'filters %s by the operators that fit its type',
      (name, field) => {
        const filter = getNamedType(fieldsOf(`${typeName}Filter`)[name]!.type);
        expect(Object.keys(fieldsOf(filter.name)).sort()).toEqual([...operatorsOf(field)].sort());
      },
    );

    test('combines filters, and orders by every field that holds one value', () => {
      expect(Object.keys(fieldsOf(`${typeName}Filter`))).toEqual(
        expect.arrayContaining(['and', 'or', 'not', 'id', 'status', 'publishedAt', 'dueOn']),
      );
      expect(Object.keys(fieldsOf(`${typeName}Order`))).toEqual(['field', 'direction']);
      const type = schema.getType(`${typeName}OrderField`);
      const names = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
      const single = fields.filter(({ list }) => !list).map(({ name }) => upperSnake(name));
      expect(single.filter((name) => !names.includes(name))).toEqual([]);
      expect(names).toContain('ID');
    });
  });

  const upperSnake = (name: string) =>
    name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

  describe.each(every)('%s as it is sent', (_code, catalogue) => {
    const same = { state: 'UNCHANGED', created: 0, corrected: 0, rejected: 0, issues: [] };

    test('takes a CSV file with its Chinese headers', async () => {
      const receipt = await send(catalogue, csv(catalogue, title, both(catalogue)));
      expect(receipt).toMatchObject({ state: 'SUBMITTED', created: 2, rejected: 0, issues: [] });
      expect(receipt.notes).toEqual([]);
      sent.set(catalogue.code, receipt);
    });

    test.each([
      ['a CSV file with its column codes', 2, () => csv(catalogue, code, both(catalogue))],
      [
        'NDJSON with its Chinese headers',
        1,
        () => ({
          name: 'sent.ndjson',
          content: Buffer.from(`${JSON.stringify(titled(catalogue, first(catalogue)))}\n`),
        }),
      ],
      [
        'JSON with the names of the API',
        1,
        () => ({
          name: 'sent.json',
          content: Buffer.from(JSON.stringify([named(catalogue, first(catalogue))])),
        }),
      ],
      ['a workbook', 1, () => workbook(catalogue, first(catalogue))],
    ])('takes the same as %s, and changes nothing', async (_what, rows, file) => {
      expect(await send(catalogue, await file())).toMatchObject({ ...same, same: rows });
    });

    test('shows it to its owner alone before it is approved', async () => {
      const waiting = await page(catalogue, '', { viewer: ownerFor(catalogue) });
      expect(waiting.nodes).not.toEqual([]);
      for (const viewer of [citizen, officerOf('another-department')]) {
        expect(await page(catalogue, '', { viewer })).toMatchObject({ nodes: [], totalCount: 0 });
        const id = waiting.nodes[0]!['id'];
        const { data } = await exchange.ask(
          `query One($id: ID!) { node(id: $id) { id } one: ${catalogue.singular}(id: $id) { id } }`,
          viewer,
          { id },
        );
        expect(data).toEqual({ node: null, one: null });
      }
    });

    test('is published by a review', async () => {
      const { batch } = sent.get(catalogue.code)!;
      const review = { batch: batch!, officer: 'reviewer', at: today };
      const approved = await approveBatch({ db: exchange.db, catalogues }, review);
      expect(approved).toMatchObject({ state: 'APPROVED', published: 2 });
    });
  });

  describe.each(every)('%s once it is published', (_code, catalogue) => {
    const { fields, singular, plural, typeName } = catalogue;
    const key = keyOf(catalogue);
    const [one, other] = both(catalogue);
    const seen = seenByAll(catalogue, one!);
    const open = fields.filter(isOpen);
    const closed = fields.filter((field) => !isOpen(field));
    const coordinates = closed.map(({ name }) => `${typeName}.${name}`).sort();
    // What tells the first record from the second, as anybody sees it.
    const isFirst = (node: Record<string, unknown>) =>
      catalogue.key.every((name) => JSON.stringify(node[name]) === JSON.stringify(seen[name]));
    let id: string;

    test('is listed to anybody, without what is not open', async () => {
      const asked = await page(catalogue, allFields(catalogue), { viewer: citizen });
      expect(asked.totalCount).toBe(2);
      const found = asked.nodes.find(isFirst)!;
      id = String(found['id']);
      expect(found).toEqual({ id, ...seen });
      expect(asked.nodes.find((node) => node !== found)).toMatchObject(
        seenByAll(catalogue, other!),
      );
      expect(asked.withheld.map(({ coordinate }) => coordinate)).toEqual(coordinates);
      for (const { coordinate, level, reason, basis } of asked.withheld) {
        const field = closed.find(({ name }) => coordinate === `${typeName}.${name}`)!;
        expect({ level, reason, basis }).toEqual(field.disclosure);
      }
    });

    test('is the same by list, node, id and key', async () => {
      const inline = `id ${allFields(catalogue)} withheld { coordinate masked }`;
      const byKey = key ? `key: ${singular}(${key.name}: $key) { ${inline} }` : '';
      const listed = key ? `listed: ${plural}(${key.name}s: [$key]) { nodes { ${inline} } }` : '';
      const { data, errors } = await exchange.ask(
        `query Doors($id: ID!${key ? `, $key: ${key.type}!` : ''}) {
        node(id: $id) { id ... on ${typeName} { ${inline} } }
        nodes(ids: [$id]) { id ... on ${typeName} { ${inline} } }
        one: ${singular}(id: $id) { ${inline} } ${byKey} ${listed} }`,
        citizen,
        { id, key: key && one!.values[key.name] },
      );
      expect(errors).toEqual([]);
      const { node, nodes, one: single, key: keyed, listed: batch } = data as unknown as Doors;
      const left = single.withheld
        .filter(({ masked }) => !masked)
        .map(({ coordinate }) => coordinate);
      expect({ ...single, withheld: [] }).toEqual({ id, ...seen, withheld: [] });
      expect(left.sort()).toEqual(coordinates);
      expect([node, nodes[0]]).toEqual([single, single]);
      if (key) expect([keyed, batch?.nodes[0]]).toEqual([single, single]);
    });

    test('is shown whole to its owner', async () => {
      const filter = { id: { eq: id } };
      const asked = await page(catalogue, `${allFields(catalogue)} withheld { coordinate }`, {
        viewer: ownerFor(catalogue),
        filter,
      });
      expect(asked.nodes).toEqual([{ id, ...one!.values, withheld: [] }]);
      expect(asked.withheld).toEqual([]);
    });

    test.each(fields.map((field) => [field.name, field] as const))(
      'is found by %s, by whoever may read it',
      async (name, field) => {
        const asking: [Viewer, unknown][] = [[ownerFor(catalogue), one!.values[name]]];
        if (isOpen(field) && seen[name] !== null) asking.push([citizen, seen[name]]);
        for (const [viewer, value] of asking) {
          const [found, missed] = [passing(field, value), failing(field, value)];
          const answers = await idsBy(catalogue, [...found, ...missed], viewer);
          const strays = [...found, ...missed].filter(
            (_filter, i) => answers[i]!.includes(id) !== i < found.length,
          );
          expect(strays).toEqual([]);
        }
      },
    );

    test('is in every order, and in its reverse', async () => {
      const orders = open.filter(({ list }) => !list).map(({ name }) => upperSnake(name));
      for (const field of [...orders, 'ID', 'PUBLISHED_AT', 'DUE_ON']) {
        const [up, down] = await Promise.all(
          ['ASC', 'DESC'].map(async (direction) => {
            const asked = { viewer: citizen, orderBy: [{ field, direction }] };
            return (await page(catalogue, '', asked)).nodes.map((node) => node['id']);
          }),
        );
        expect(up).toHaveLength(2);
        expect([field, down]).toEqual([field, [...up!].reverse()]);
      }
    });

    test('cannot be filtered or ordered by what is not open', async () => {
      for (const { name, list } of closed) {
        const asks = [
          `${plural}(filter: { ${name}: { isNull: false } }) { nodes { id } }`,
          ...(list
            ? []
            : [`${plural}(orderBy: [{ field: ${upperSnake(name)} }]) { nodes { id } }`]),
        ];
        for (const ask of asks) {
          const { errors, data } = await exchange.ask(`{ ${ask} }`);
          expect([ask, errors[0]?.code, data?.[plural]]).toEqual([ask, 'FIELD_WITHHELD', null]);
        }
      }
    });

    test('is found by search where it has texts to be searched', async () => {
      for (const field of fields.filter(({ search }) => search)) {
        const { data, errors } = await exchange.ask(
          'query Found($text: String!, $catalogues: [String!]) { search(text: $text, catalogues: $catalogues) { nodes { id } } }',
          citizen,
          { text: [seen[field.name]].flat().join(' '), catalogues: [catalogue.code] },
        );
        expect(errors).toEqual([]);
        const found = data!['search'] as unknown as { nodes: unknown };
        expect([field.name, found.nodes]).toEqual([field.name, expect.arrayContaining([{ id }])]);
      }
    });

    test('leads to what it refers to and back, in one question', async () => {
      for (const { name, target, by, reverse } of catalogue.references) {
        const leading = fieldOf(catalogue, by)!;
        const viewer = isOpen(leading) ? citizen : ownerFor(catalogue);
        const asked = reverse ? `${reverse}(first: 50) { totalCount nodes { id } }` : '';
        const { data, errors } = await exchange.ask(
          `query Around($id: ID!) { one: ${singular}(id: $id) { ${name} { id __typename ${asked} } } }`,
          viewer,
          { id },
        );
        expect(errors).toEqual([]);
        const back = expect.objectContaining({ nodes: expect.arrayContaining([{ id }]) });
        const led = { __typename: target, ...(reverse ? { [reverse]: back } : {}) };
        expect(data).toEqual({ one: { [name]: expect.objectContaining(led) } });
      }
    });
  });

  return () => exchange;
}
