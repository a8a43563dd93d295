/** The made-up surroundings of the records: cities, trades, departments. */
export const cities = [
  ['110000', '北京'],
  ['120000', '天津'],
  ['130100', '石家庄'],
  ['140100', '太原'],
  ['210100', '沈阳'],
  ['210200', '大连'],
  ['220100', '长春'],
  ['230100', '哈尔滨'],
  ['310000', '上海'],
  ['320100', '南京'],
  ['330100', '杭州'],
  ['340100', '合肥'],
  ['350100', '福州'],
  ['370100', '济南'],
  ['410100', '郑州'],
  ['420100', '武汉'],
  ['430100', '长沙'],
  ['440100', '广州'],
  ['440300', '深圳'],
  ['510100', '成都'],
].map(([code, name]) => ({ code, name }));

export const trades = [
  '食品',
  '餐饮',
  '医药',
  '建材',
  '物流',
  '电梯',
  '物业',
  '化工',
  '纺织',
  '家具',
  '印刷',
  '农业',
  '教育',
  '旅游',
  '环保',
  '电子',
  '汽车',
  '保洁',
  '安防',
  '装饰',
];

export const bureaus = ['市场监督管理局', '生态环境局'];

/** Forty departments that decide penalties and licences and keep lists, two in each city. */
export const departments = cities.flatMap((city, i) =>
  bureaus.map((bureau, j) => ({
    code: `bench-${String(i * 2 + j + 1).padStart(2, '0')}`,
    name: `合成${city.name}${bureau}`,
    regionCode: city.code,
    writes: ['penalty-decisions', 'licence-decisions', 'credit-listings'],
  })),
);
