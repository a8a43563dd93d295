import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildASTSchema, concatAST, parse, validateSchema } from 'graphql';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { fieldOf, type Catalogue } from '../../src/catalogue/model.ts';

const languageFiles = ['directives.graphql', 'scalars.graphql'];
const catalogueFiles = readdirSync('schema', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /^(departments|platform)[\\/].*\.graphql$/.test(file),
);
const read = (file: string) => parse(readFileSync(`schema/${file}`, 'utf8'));
const { all, byCode, byType, codeLists } = loadCatalogues('schema');
const catalogue = (typeName: string) => byType.get(typeName)!;
const codesOf = ({ fields }: Catalogue) => fields.flatMap(({ column }) => column.code ?? []);

/** The catalogues that the project ships; others may stand beside them, and keep the house's rules or not. */
const shipped = [
  'budget-documents',
  'budget-lines',
  'credit-listings',
  'departments',
  'enterprise-annual-reports',
  'enterprises',
  'licence-decisions',
  'penalty-decisions',
  'three-public-expenses',
];
const own = all.filter(({ code }) => shipped.includes(code));

describe('the declarations', () => {
  test('are one valid schema together with the language', () => {
    const query = parse('type Query { records: Int }');
    const document = concatAST([...[...languageFiles, ...catalogueFiles].map(read), query]);
    expect(validateSchema(buildASTSchema(document))).toEqual([]);
  });

  test('have the nine first catalogues', () => {
    expect(own.map(({ code }) => code).sort()).toEqual(shipped);
  });

  test.each(own.map((one) => [one.code, one] as const))(
    'describe %s in two languages',
    (_code, one) => {
      const described = [
        one,
        ...one.fields,
        ...one.references,
        ...one.enums,
        ...one.enums.flatMap((e) => e.values),
      ];
      const poor = described.filter(
        ({ description }) => !/^\s*[“\p{Script=Han}].*[A-Za-z]{3}/su.test(description),
      );
      expect(poor.map(({ description }) => description)).toEqual([]);
    },
  );

  test.each(own.map((one) => [one.code, one] as const))(
    'give every field of %s a basis in law',
    (_code, one) => {
      const bare = one.fields.filter(
        ({ disclosure }) => !/第[一二三四五六七八九十]+条/.test(disclosure.basis ?? ''),
      );
      expect(bare.map(({ name }) => name)).toEqual([]);
    },
  );
});

/** The 2018 double-publicity template, its later identity columns and the exchange columns of its natural-person template. */
const template = {
  LicenceDecision: `XK_XDR_MC XK_XDR_LB XK_XDR_SHXYM XK_XDR_GSZC XK_XDR_ZZJG XK_XDR_SWDJ XK_XDR_SYDW XK_XDR_SHZZ XK_FRDB
    XK_FR_ZJLX XK_FR_ZJHM XK_XDR_ZJLX XK_XDR_ZJHM XK_XKWS XK_WSH XK_XKLB XK_XKZS XK_XKBH XK_NR XK_JDRQ XK_YXQZ XK_YXQZI
    XK_XKJG XK_XKJGDM XK_ZT XK_LYDW XK_LYDWDM BZ XK_SYFW SCBMBM ADD_TIME`,
  PenaltyDecision: `CF_XDR_MC CF_XDR_LB CF_XDR_SHXYM CF_XDR_GSZC CF_XDR_ZZJG CF_XDR_SWDJ CF_XDR_SYDW CF_XDR_SHZZ CF_FRDB
    CF_FR_ZJLX CF_FR_ZJHM CF_XDR_ZJLX CF_XDR_ZJHM CF_WSH CF_WFXW CF_SY CF_YJ CF_CFLB CF_NR CF_NR_FK CF_NR_WFFF CF_NR_ZKDX
    CF_JDRQ CF_YXQ CF_GSJZQ CF_CFJG CF_CFJGDM CF_SJLY CF_SJLYDM BZ CF_SYFW SCBMBM ADD_TIME`,
};

describe('the double-publicity columns', () => {
  test.each(Object.entries(template))('of %s are all there, and no other', (typeName, codes) => {
    expect(codesOf(catalogue(typeName)).sort()).toEqual(codes.split(/\s+/).sort());
  });

  test.each([
    [
      'LicenceDecision',
      'XK_XDR_MC XK_XKWS XK_WSH XK_XKLB XK_NR XK_JDRQ XK_YXQZ XK_YXQZI XK_XKJG XK_XKJGDM XK_ZT XK_LYDW XK_LYDWDM',
    ],
    [
      'PenaltyDecision',
      'CF_XDR_MC CF_WSH CF_WFXW CF_SY CF_YJ CF_CFLB CF_NR CF_JDRQ CF_YXQ CF_CFJG CF_CFJGDM CF_SJLY CF_SJLYDM',
    ],
  ])('of %s that the template demands are required', (typeName, codes) => {
    const required = catalogue(typeName).fields.filter(({ column }) => column.required);
    expect(required.map(({ column }) => column.code)).toEqual(
      expect.arrayContaining(codes.split(' ')),
    );
  });

  test.each(['LicenceDecision', 'PenaltyDecision'])(
    'of %s that identify a person never leave',
    (typeName) => {
      const closed = catalogue(typeName).fields.filter(({ column }) =>
        /_ZJ(LX|HM)$/.test(column.code ?? ''),
      );
      expect(closed.map(({ disclosure, sharing }) => [disclosure.level, sharing.type])).toEqual(
        Array.from({ length: 4 }, () => ['NON_DISCLOSED', 'NONE']),
      );
    },
  );
});

describe('other contents of the standard', () => {
  test('the ten items that an enterprise may choose not to publish are open until it does', () => {
    const chosen = catalogue('EnterpriseAnnualReport').fields.filter(
      ({ subjectChoice }) => subjectChoice,
    );
    expect(
      chosen.map(({ column, disclosure, nullable }) => [column.title, disclosure.level, nullable]),
    ).toEqual(
      '从业人数 资产总额 负债总额 对外提供保证担保 所有者权益合计 营业总收入 主营业务收入 利润总额 净利润 纳税总额'
        .split(' ')
        .map((title) => [title, 'OPEN', true]),
    );
  });

  test.each([
    ['a table by function', '合计 基本支出 项目支出 上缴上级支出 经营支出 对附属单位补助支出'],
    ['a table of income', '财政拨款收入 上级补助收入 事业收入 经营收入 附属单位上缴收入 其他收入'],
    ['a table by economic class', '合计 人员经费 公用经费'],
    ['a final account', '预算数 调整预算数 决算数'],
  ])('a budget line has the columns of %s', (_table, titles) => {
    const amounts = catalogue('BudgetLine').fields.filter(({ type }) => type === 'Money');
    expect(amounts.map(({ column }) => column.title)).toEqual(
      expect.arrayContaining(titles.split(' ')),
    );
    expect(new Set(amounts.map(({ column }) => column.unit))).toEqual(new Set(['万元']));
  });

  test('a budget is public within 20 calendar days, a decision within 7 working days', () => {
    const within = (typeName: string) => catalogue(typeName).publishWithin;
    expect(within('BudgetDocument')).toMatchObject({
      days: 20,
      unit: 'CALENDAR_DAY',
      after: 'approvedOn',
    });
    expect(within('PenaltyDecision')).toMatchObject({
      days: 7,
      unit: 'WORKING_DAY',
      after: 'decidedOn',
    });
    expect(within('LicenceDecision')).toMatchObject({
      days: 7,
      unit: 'WORKING_DAY',
      after: 'decidedOn',
    });
  });

  test('kinds of penalty are the thirteen of 行政处罚法 第九条, and others', () => {
    const kinds = catalogue('PenaltyDecision').enums.find(({ name }) => name === 'PenaltyKind')!;
    expect(kinds.values.map(({ label }) => label)).toEqual(
      `警告 通报批评 罚款 没收违法所得 没收非法财物 暂扣许可证件 降低资质等级 吊销许可证件
       限制开展生产经营活动 责令停产停业 责令关闭 限制从业 行政拘留 其他`.split(/\s+/),
    );
  });
});

describe('code lists', () => {
  const coded = all.flatMap((one) =>
    one.fields
      .filter(({ column, enumName }) => column.codes && enumName)
      .map((field) => ({ one, field })),
  );

  test.each(coded.map(({ one, field }) => [`${one.code}.${field.name}`, one, field] as const))(
    'of %s name values of its enum only',
    (_name, one, field) => {
      const values = one.enums
        .find(({ name }) => name === field.enumName)!
        .values.map(({ name }) => name);
      const [, ...rows] = readFileSync(`schema/codes/${field.column.codes}.csv`, 'utf8')
        .trim()
        .split('\n');
      expect(values).toEqual(expect.arrayContaining(rows.map((row) => row.split(',')[2]!)));
    },
  );

  test.each([
    'budget-functions-2024',
    'budget-economic-2024',
    'budget-government-economic-2024',
    'budget-income-2024',
  ])('of %s lead from every code to its parent', (list) => {
    const codes = [...codeLists.get(list)!.codes.keys()];
    const orphans = codes.filter((code) => code.length > 3 && !codes.includes(code.slice(0, -2)));
    expect(orphans).toEqual([]);
  });
});

describe('the sample', () => {
  const sample = <T>(file: string): T =>
    JSON.parse(readFileSync(`prisma/sample/${file}`, 'utf8')) as T;
  const departments = sample<{ code: string; catalogues: string[] }[]>('departments.json');
  const manifest =
    sample<{ catalogue: string; file: string; department: string }[]>('manifest.json');

  test.each(manifest.map((entry) => [entry.file, entry] as const))(
    '%s is sent by a department that may',
    (_file, entry) => {
      const writer = departments.find(({ code }) => code === entry.department);
      expect(writer?.catalogues).toContain(entry.catalogue);
      expect(byCode.has(entry.catalogue)).toBe(true);
      expect(readFileSync(`prisma/sample/${entry.file}`, 'utf8')).not.toBe('');
    },
  );

  test('every department writes catalogues that exist', () => {
    expect(
      departments.flatMap(({ catalogues }) => catalogues).filter((code) => !byCode.has(code)),
    ).toEqual([]);
  });

  test('the files of codes name columns that are declared', () => {
    const [record] = sample<Record<string, unknown>[]>('licence-2018-columns.json');
    const unknown = Object.keys(record!).filter(
      (code) => !codesOf(catalogue('LicenceDecision')).includes(code),
    );
    expect(unknown).toEqual(['CHECK_FLAG', 'RESOURCE_ID']);
    expect(fieldOf(catalogue('LicenceDecision'), 'validity')?.column.codes).toBe(
      'licence-validity-2018',
    );
  });
});
