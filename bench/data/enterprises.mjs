import { built } from '../paths.mjs';
import { cities, trades } from './places.mjs';

const { creditCodeCheck, organisationCodeCheck } = await built('base/credit-code.js');

/** The code of the enterprise of that number: right in all its parts, and told by the number alone. */
export function creditCodeOf(number) {
  const body = `MA${String(number).padStart(6, '0')}`;
  const first17 = `91${cityOf(number).code}${body}${organisationCodeCheck(body)}`;
  return first17 + creditCodeCheck(first17);
}

export const cityOf = (number) => cities[number % cities.length];

/** Its trade is in its name; neighbouring numbers are of one trade in different cities. */
export const tradeOf = (number) => trades[Math.floor(number / cities.length) % trades.length];

export const nameOf = (number) =>
  `合成${cityOf(number).name}第${number}号${tradeOf(number)}有限公司`;
