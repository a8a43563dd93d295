import toSimplified from 'opencc-js/dict/TSCharacters';

const simplified = new Map(pairsOf(toSimplified));

/** Traditional -> simplified, one character to one character, so that positions survive. */
function pairsOf(dictionary: unknown): [string, string][] {
  if (typeof dictionary !== 'string')
    throw new Error('opencc-js: TSCharacters is no longer a text');
  const pairs = dictionary.split('|').map((pair) => pair.split(' '));
  return pairs.map(([from = '', to = '']) => [from, [...to][0] ?? from]);
}

const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'gu');

/** The one spelling under which texts are searched: width, case and script no longer tell them apart. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(traditional, (character) => simplified.get(character) ?? character);

/** Every two neighbouring letters or digits of a folded text, once each; a lone one stands for itself. */
export function bigramsOf(folded: string): string[] {
  const grams = new Set<string>();
  for (const run of folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const characters = /[\ud800-\udfff]/.test(run) ? [...run] : run;
    if (characters.length === 1) grams.add(run);
    for (let i = 1; i < characters.length; i += 1)
      grams.add(`${characters[i - 1]}${characters[i]}`);
  }
  return [...grams];
}
