import { creditCodeCheck, organisationCodeCheck } from "../base/credit-code.js";
/** The same seed gives the same numbers. */
export function randomFrom(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
}
/** Made-up values of the kinds that catalogues hold. */
export const madeUp = {
    whole: (random, least, most) => least + Math.floor(random() * (most - least + 1)),
    one: (random, among) => among[Math.floor(random() * among.length)],
    date: (random) => new Date(Date.UTC(2021, 0, 1) + Math.floor(random() * 1800) * 86_400_000)
        .toISOString()
        .slice(0, 10),
    /** A credit code that is right in all its parts and given to nobody here. */
    creditCode(random) {
        const division = madeUp.one(random, ['110000', '310000', '440300', '230500', '350100']);
        const body = `MA${String(madeUp.whole(random, 0, 999_999)).padStart(6, '0')}`;
        const first17 = `91${division}${body}${organisationCodeCheck(body)}`;
        return first17 + creditCodeCheck(first17);
    },
};
