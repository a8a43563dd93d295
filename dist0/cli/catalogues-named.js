import { catalogueUnknown } from "../query/errors.js";
/** The catalogue of that code, or all of them. */
export function cataloguesNamed(code, { all, byCode }) {
    if (code === undefined)
        return all;
    const catalogue = byCode.get(code);
    if (!catalogue)
        throw catalogueUnknown(code);
    return [catalogue];
}
