import { expect, test } from '@jest/globals';
import { isIdentityNumber, maskText } from '../../src/disclosure/mask-text.ts';
import { keepEnds, maskIdentityNumber, maskName } from '../../src/disclosure/mask-name.ts';

test.each([
  ['王小明', '王××'],
  ['王芳', '王××'],
  ['欧阳修文', '欧阳××'],
  ['欧阳', '欧××'],
  ['John Smith', 'J××'],
])('the name %s is shown as %s', (name, shown) => {
  expect(maskName(name)).toBe(shown);
});

test('an identity number keeps its division, twelve characters are stars', () => {
  expect(maskIdentityNumber('33092119491231002X')).toBe('330921************');
});

test('keep ends keeps the ends', () => {
  expect([keepEnds('13800138000'), keepEnds('ab')]).toEqual(['1×××××××××0', 'a××']);
});

test.each([
  ['the sample of the standard', '11010519491231002X', true],
  ['fifteen digits', '110105491231002', true],
  ['a wrong check digit', '110105194912310021', true],
  ['a credit code of digits', '112302070019030687', false],
  ['a long number that is no date', '123456789012345678', false],
])('%s: %s is an identity number: %s', (_case, number, verdict) => {
  expect(isIdentityNumber(number)).toBe(verdict);
});

const own = { names: ['李建国'], numbers: ['440301198001019999'] };

test.each([
  ['某建材店（黄××）经营不合格产品案', '某建材店（黄××）经营不合格产品案'],
  ['某建材店(黄某某)经营不合格产品案', '某建材店(黄××)经营不合格产品案'],
  ['某建材店（黄小明）经营不合格产品案', '某建材店（黄××）经营不合格产品案'],
  ['当事人11010519491231002X，电话13800138000。', '当事人110105************，电话138********。'],
  ['身份证１１０１０５１９４９１２３１００２Ｘ', '身份证１１０１０５************'],
  ['李建国无照经营', '李××无照经营'],
  ['证件440301198001019999', '证件440301************'],
  ['经营者：张伟，销售', '经营者：张××，销售'],
  ['食品经营许可管理办法(2017修正)', '食品经营许可管理办法(2017修正)'],
  ['产品(商品)质量', '产品(商品)质量'],
  ['华信食品（深圳）有限公司（高新区）', '华信食品（深圳）有限公司（高新区）'],
  ['代码112302070019030687', '代码112302070019030687'],
])('%s is shown as %s', (text, shown) => {
  expect(maskText(text, own)).toBe(shown);
});
