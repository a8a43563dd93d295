import { addDays } from "../calendar/civil-days.js";
import { monthUnreadable, periodUnclear } from "./deadline-errors.js";
/** The first and last day of what is asked for. */
export function periodOf({ month, from, until }) {
    if (month == null)
        return { from, until };
    if (from != null || until != null)
        throw periodUnclear();
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
        throw monthUnreadable(month);
    const next = addDays(`${month}-28`, 4).slice(0, 7);
    return { from: `${month}-01`, until: addDays(`${next}-01`, -1) };
}
