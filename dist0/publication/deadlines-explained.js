import { civilDate } from "../base/clock.js";
import { publicationRule } from "../calendar/deadline-rules.js";
import { explainDue } from "../calendar/explain-due.js";
import { workingDaysBetween } from "../calendar/working-days.js";
/** A row as a deadline that explains itself. */
export function deadlineFrom(row, { at, catalogues, calendar }, { today, soon }) {
    const catalogue = catalogues.byCode.get(row.catalogue);
    const rule = publicationRule(catalogue);
    const { id, department, label, start, due_on: dueOn, published_on: publishedOn, done } = row;
    const explanation = start === null ? null : explainDue(rule, start, calendar);
    const open = dueOn < today ? 'LATE' : dueOn <= soon ? 'DUE_SOON' : 'ON_TIME';
    const left = () => workingDaysBetween(civilDate(at), dueOn, calendar);
    return {
        ...{ id, department, label, rule, start, dueOn, publishedOn },
        typeName: catalogue.typeName,
        catalogue: catalogue.code,
        state: done ? 'DONE' : open,
        onTime: done && publishedOn !== null ? publishedOn <= dueOn : null,
        workingDaysLeft: done ? null : left(),
        provisional: explanation?.provisional ??
            (rule.unit === 'WORKING_DAY' && !calendar.covers(Number(dueOn.slice(0, 4)))),
        explanation,
    };
}
