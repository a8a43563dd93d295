import { calendarOf } from "../../calendar/notices.js";
import { deadlineRules } from "../../calendar/deadline-rules.js";
import { globalId, locate } from "../../query/global-id.js";
import { askDeadlines, countDeadlines, } from "../../publication/deadlines.js";
import { listReminders } from "../../publication/reminders.js";
import { findNumberGaps } from "../../publication/timeliness-gaps.js";
import { periodOf } from "../../publication/timeliness-period.js";
import { askTimeliness } from "../../publication/timeliness.js";
import { askingOf } from "../asking.js";
import { catalogueOf } from "./node.js";
const noDeadlines = { edges: [], more: false, continued: false };
const deadlines = async (_root, args, context) => {
    const { catalogue, state, record, ...asked } = args;
    const located = record == null ? undefined : locate(record);
    const all = cataloguesOf(catalogue, context).filter(({ typeName }) => record == null || typeName === located?.typeName);
    const question = { ...asked, catalogues: all, states: state, record: located?.id };
    if (all.length === 0)
        return { ...noDeadlines, question };
    return { ...(await askDeadlines(question, await deadlineAsking(context))), question };
};
const cataloguesOf = (code, context) => code == null ? context.catalogues.all : [catalogueOf(code, context)];
const deadlineAsking = async (context) => ({
    ...askingOf(context),
    calendar: await calendarOf(context.db),
});
const timeliness = async (_root, args, context) => {
    const { catalogue, month, from, until, by, ...asked } = args;
    const period = periodOf({ month, from, until });
    const question = {
        ...{ ...asked, ...period },
        catalogues: cataloguesOf(catalogue, context),
        by: by ?? [],
    };
    return askTimeliness(question, await deadlineAsking(context));
};
const documentNumberGaps = (_root, args, context) => {
    const { catalogue, ...asked } = args;
    return findNumberGaps({ ...asked, catalogue: catalogueOf(catalogue, context) }, askingOf(context));
};
const reminders = (_root, args, { db, viewer }) => {
    const { department, first } = args;
    return listReminders(db, { viewer, department, first: first ?? 20 });
};
/** The root fields that tell what is due, late and done. */
export const deadlineFields = {
    deadlines,
    deadlineRules: () => deadlineRules,
    timeliness,
    documentNumberGaps,
    reminders,
};
/** Fields of the types that they answer with. */
export const deadlineTypes = {
    DeadlineConnection: {
        nodes: ({ edges }) => edges.map(({ node }) => node),
        pageInfo: ({ edges, more, continued }) => ({
            hasNextPage: more,
            hasPreviousPage: continued,
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
        }),
        totalCount: (async ({ question }, _args, context) => countDeadlines(question, await deadlineAsking(context))),
    },
    Deadline: { record: ({ typeName, id }) => globalId(typeName, id) },
    ClockRule: {
        zh: ({ title }) => title.zh,
        en: ({ title }) => title.en,
        start: ({ start }) => `${start.zh} ${start.en}`,
        restarts: ({ restarts }) => restarts.map(({ zh, en }) => `${zh} ${en}`),
        pauses: ({ pauses }) => pauses.map(({ zh, en }) => `${zh} ${en}`),
        extension: ({ extension }) => extension?.length,
        article: ({ source }) => source.article,
        quote: ({ source }) => source.quote,
    },
    ReminderItem: {
        record: (({ catalogue, record }, _args, { catalogues }) => globalId(catalogues.byCode.get(catalogue)?.typeName ?? '', record)),
    },
};
