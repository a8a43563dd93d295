import { rememberedFor } from "./memory.js";
const most = 10_000;
/** The value under a name, loaded where it is not remembered; what was not found is never remembered. */
export function recall(remembered, name, { at, load }) {
    const known = remembered.get(name);
    const age = known ? at.getTime() - known.at : -1;
    if (known && age >= 0 && age < rememberedFor)
        return known.value;
    return remember(remembered, name, { at, load });
}
function remember(remembered, name, { at, load }) {
    const value = load();
    const entry = { at: at.getTime(), value };
    const drop = () => remembered.get(name) === entry && remembered.delete(name);
    void value.then((found) => found || drop(), drop);
    remembered.delete(name);
    remembered.set(name, entry);
    const [oldest] = remembered.keys();
    if (remembered.size > most && oldest !== undefined)
        remembered.delete(oldest);
    return value;
}
