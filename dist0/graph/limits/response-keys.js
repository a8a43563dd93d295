import { reservedName } from "./errors.js";
import { refusedAt } from "./rule.js";
// An answer with these keys, merged carelessly by a gateway or a client, changes every object there.
const dangerous = new Set(['__proto__', 'constructor', 'prototype']);
/** No alias may be a name that programs give a meaning of its own. */
export const responseKeys = (context) => ({
    Field(field) {
        const alias = field.alias?.value;
        if (alias === undefined)
            return;
        if (alias.startsWith('__') || dangerous.has(alias))
            context.reportError(refusedAt(reservedName(alias), field));
    },
});
