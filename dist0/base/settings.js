import { wrongSetting } from "./errors.js";
/** A setting's text; unset, empty and blank are the same. */
export function text(env, name) {
    const value = env[name]?.trim();
    return value === '' ? undefined : value;
}
/** Settings by kind: each returns the value, its default where there is none, or refuses in one sentence. */
export const setting = {
    whole(env, name, { least, most, or }) {
        const value = text(env, name) ?? String(or);
        const number = Number(value);
        if (!/^\d{1,9}$/.test(value) || number < least || number > most)
            throw wrongSetting(name, `must be a whole number from ${least} to ${most}`, value);
        return number;
    },
    flag(env, name) {
        const value = text(env, name)?.toLowerCase() ?? '0';
        if (value === '1' || value === 'true')
            return true;
        if (value === '0' || value === 'false')
            return false;
        throw wrongSetting(name, 'must be 1 or 0', value);
    },
    oneOf(env, name, { among, or }) {
        const value = text(env, name) ?? or;
        const known = among.find((one) => one === value);
        if (known === undefined)
            throw wrongSetting(name, `must be one of ${among.join(', ')}`, value);
        return known;
    },
    list(env, name) {
        const parts = (text(env, name) ?? '').split(',').map((part) => part.trim());
        return parts.filter((part) => part !== '');
    },
};
