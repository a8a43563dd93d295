import { Refusal } from "../../base/refusal.js";
const tooMuch = (code, what, hint) => ({ limit, found }) => new Refusal(code, `This operation ${what}; at most ${limit} may be.`, {
    limit,
    ...(found === undefined ? {} : { found: Math.min(found, 1e9) }),
    hint,
});
/** One factory for each way in which an operation can be too large. */
export const tooLong = tooMuch('LIMIT_TOO_LONG', 'is written with too many words and signs', 'Send values as variables, and ask in several operations.');
export const tooDeep = tooMuch('LIMIT_TOO_DEEP', 'nests its fields too deeply', 'Ask for the inner records by their id in a second operation.');
export const tooBroad = tooMuch('LIMIT_TOO_BROAD', 'selects too many fields, its fragments counted wherever they are used', 'Ask for fewer fields, or in several operations.');
export const tooManyAliases = tooMuch('LIMIT_TOO_MANY_ALIASES', 'uses too many aliases', 'Ask for many records by one list of ids or codes.');
export const tooManyDirectives = tooMuch('LIMIT_TOO_MANY_DIRECTIVES', 'uses too many directives', 'Leave out what you do not want instead of skipping it.');
export const tooCostly = tooMuch('LIMIT_TOO_COSTLY', 'asks for too many objects at once', 'Ask for smaller pages (first), or follow the cursor; an API key raises the limit.');
/** A response key that could disturb the programs that the answer passes through. */
export const reservedName = (name) => new Refusal('LIMIT_RESERVED_NAME', `"${name}" cannot be used as an alias.`, {
    hint: 'Choose another alias; none may begin with two underscores.',
});
/** The body of a request is larger than any operation needs. */
export const bodyTooLarge = ({ limit }) => new Refusal('LIMIT_BODY_TOO_LARGE', `The body of a request may have at most ${limit} bytes.`, {
    limit,
    status: 413,
    hint: 'Ask in several requests.',
});
