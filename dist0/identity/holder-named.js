import { grantRefused } from "./admin-errors.js";
/** The holder that an operator names: key:<id>, department:<code> or subject:<subject of the token>. */
export function holderNamed(text) {
    const [, kind, name] = /^(key|department|subject):(.+)$/s.exec(text.trim()) ?? [];
    if (kind === undefined || name === undefined)
        throw grantRefused.holder(text);
    return { kind: kind.toUpperCase(), name };
}
