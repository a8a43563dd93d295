import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { parse } from '../csv.mjs';
import { built } from '../paths.mjs';
import { bureaus, departments } from './places.mjs';
import { cityOf, creditCodeOf, nameOf, tradeOf } from './enterprises.mjs';
import { partyOf } from './shape.mjs';

const { sampleCsv } = await built('ingest/sample.js');

/**
 * Writes a file of `mulu sample` whose records point to each other: the random parties, authorities and days of the
 * sample give way to those that the record's number tells.
 */
export async function writeFile({
  file,
  catalogue,
  codeLists,
  department,
  rows,
  from,
  seed,
  changed,
}) {
  const out = createWriteStream(file);
  let [columns, place] = [undefined, from];
  for (const piece of sampleCsv(catalogue, { rows, seed, department, codeLists })) {
    const cells = parse(piece.replace(/^\uFEFF/, ''));
    columns ??= cells;
    if (cells !== columns) {
      for (const [title, value] of Object.entries(changed(place, department)))
        cells[columnOf(columns, title)] = value;
      place += 1;
    }
    if (!out.write(`${cells.map(quoted).join(',')}\r\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

const columnOf = (columns, title) => {
  const place = columns.indexOf(title);
  if (place < 0) throw new Error(`the sample has no column ${title}`);
  return place;
};

const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A number that looks random and is told by another alone. */
export function scattered(number) {
  let mixed = Math.imul(number ^ (number >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** What the records of each catalogue say instead of what the sample makes up. */
export function changes(size, today) {
  const day = (back) => new Date(Date.parse(today) - back * 86_400_000).toISOString().slice(0, 10);
  const decided = (number) => day(1 + (scattered(number) % 1000));
  const party = (number, total) => partyOf(number, total, size);
  const nameOfDepartment = (code) => departments.find((one) => one.code === code).name;
  return {
    enterprises: (number) => ({
      统一社会信用代码: creditCodeOf(number),
      企业名称: nameOf(number),
      字号名称: '',
      主体类别: '企业',
      企业类型: '有限责任公司',
      注册号: `BENCH${String(number).padStart(8, '0')}`,
      法定代表人: `合成法人${number}`,
      成立日期: day(2000 + (scattered(number) % 6000)),
      核准日期: day(1 + (scattered(number + 7) % 1000)),
      登记机关: `合成${cityOf(number).name}${bureaus[0]}`,
      登记机关行政区划: cityOf(number).code,
      登记状态: number % 10 === 9 ? '注销' : '存续',
      注册资本: `${(1 + (scattered(number) % 900_000)) / 100}`,
      注册资本币种: '人民币',
      住所: `合成${cityOf(number).name}第${number}号`,
      经营范围: `${tradeOf(number)}生产、销售`,
    }),
    'penalty-decisions': (number, department) => ({
      ...partyCells(party(number, size.penalties)),
      法定代表人: `合成法人${number}`,
      处罚类别: '罚款',
      违法行为类型: `合成违法行为${scattered(number) % 50}`,
      '罚款金额（万元）': `${(1 + (scattered(number) % 9_000)) / 100}`,
      处罚决定日期: decided(number),
      处罚有效期: day(-1000),
      公示截止期: '',
      处罚机关: nameOfDepartment(department),
      执法领域: '其他领域',
      处罚程序: '普通程序',
    }),
    'licence-decisions': (number, department) => ({
      ...partyCells(party(number, size.licences)),
      法定代表人: `合成法人${number}`,
      许可类别: '普通',
      其他许可类别说明: '',
      许可决定日期: decided(number + 1),
      有效期自: decided(number + 1),
      有效期至: day(-1000),
      许可机关: nameOfDepartment(department),
      当前状态: '有效',
      当前状态原码: '',
      当前状态代码版本: '',
    }),
    'credit-listings': (number, department) => ({
      主体名称: nameOf(party(number, size.listings)),
      主体类别: '法人及非法人组织',
      统一社会信用代码: creditCodeOf(party(number, size.listings)),
      名单类别: ['经营异常名录', '严重违法失信名单'][number % 2],
      列入日期: decided(number + 2),
      作出列入决定机关: nameOfDepartment(department),
      移出日期: '',
      公示截止期: '',
    }),
    'budget-lines': () => ({}),
  };
}

const partyCells = (number) => ({
  行政相对人名称: nameOf(number),
  行政相对人类别: '法人及非法人组织',
  '行政相对人代码_1(统一社会信用代码)': creditCodeOf(number),
  证件类型: '',
  证件号码: '',
});
