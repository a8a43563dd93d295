import { describe, expect, test } from '@jest/globals';
import { addressList, countedAddress, isLoopback } from '../../src/base/addresses.ts';

describe('a list of networks', () => {
  test.each([
    ['10.0.0.0/8', '10.1.2.3', true],
    ['10.0.0.0/8', '11.0.0.1', false],
    ['10.0.0.0/8', '::ffff:10.1.2.3', true],
    ['10.1.2.3', '10.1.2.3', true],
    ['10.1.2.3', '10.1.2.4', false],
    ['2001:db8::/32', '2001:db8:1::5', true],
    ['2001:db8::/32', '2001:db9::5', false],
    ['2001:db8::1', '2001:0db8:0:0::1', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['::/0', '10.0.0.1', false],
    ['10.0.0.0/8', 'nonsense', false],
    ['10.0.0.0/8', '', false],
  ])('%s and %s: %s', (network, address, expected) => {
    expect(addressList([network])?.has(address)).toBe(expected);
  });

  test.each(['nonsense', '10.0.0.0/33', '10.0.0', '10', '0x0a000001', '10.0.0.1 ', '', '::/129'])(
    'is none with %j in it',
    (text) => expect(addressList(['10.0.0.0/8', text])).toBeUndefined(),
  );

  test('that is empty has no address', () => expect(addressList([])?.has('10.0.0.1')).toBe(false));
});

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:ffff::', '2001:db8:1:2::/64'],
])('%s counts as %s', (address, counted) => expect(countedAddress(address)).toBe(counted));

test.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['128.0.0.1', false],
  ['::2', false],
])('%s is this machine: %s', (address, own) => expect(isLoopback(address)).toBe(own));
