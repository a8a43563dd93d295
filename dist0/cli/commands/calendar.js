import { readFileSync } from 'node:fs';
import { noticeWrong } from "../../calendar/errors.js";
import { noticeFrom } from "../../calendar/notice.js";
import { calendarOf, listNotices } from "../../calendar/notices.js";
import { yearOf } from "../../calendar/year.js";
import { loadNotice } from "../../publication/deadlines-recompute.js";
import { shownInstant } from "../instant.js";
import { print } from "../output.js";
/** mulu calendar load | show: the holidays by which deadlines are counted. */
export function calendarCommand(program, open) {
    const calendar = program
        .command('calendar')
        .description('public holidays and make-up working days: load, show');
    addLoad(calendar, open);
    addShow(calendar, open);
}
function addLoad(calendar, open) {
    calendar
        .command('load')
        .description("load the State Council's notice for a year, or one that amends it")
        .option('--file <path>', 'a JSON file: {"year", "notice", "off": [dates], "work": [dates]}')
        .option('--year <year>', 'the year that it arranges')
        .option('--notice <number>', 'its number, for example 国办发明电〔2026〕9号')
        .option('--off <dates>', 'days off, joined by commas; a range is 2027-02-05..2027-02-11')
        .option('--work <dates>', 'weekend days that are worked instead')
        .action((options, command) => open(async (exchange) => {
        const notice = noticeOf(options);
        const recomputed = await loadNotice(notice, exchange);
        print(command, { ...notice, recomputed }, loadedSentences(notice, recomputed));
    }));
}
function noticeOf({ file, year, notice, off, work }) {
    if (file !== undefined)
        return noticeFrom(readNotice(file));
    const dates = (text = '') => text.split(/[,，\s]+/).filter(Boolean);
    return noticeFrom({ year: Number(year), notice, off: dates(off), work: dates(work) });
}
function readNotice(file) {
    try {
        return JSON.parse(readFileSync(file, 'utf8'));
    }
    catch (error) {
        throw noticeWrong(`${file} cannot be read (${error.message})`);
    }
}
const loadedSentences = (notice, moved) => [
    `Loaded ${notice.notice} for ${notice.year}: ${notice.off.length} days off, ${notice.work.length} make-up days.`,
    `Deadlines that moved: ${moved.open} of records that wait, ${moved.published} of published ones, ${moved.corrections} of corrections, ${moved.withdrawals} of withdrawals.`,
];
function addShow(calendar, open) {
    calendar
        .command('show')
        .description("show a year's days off and make-up days, and the notices loaded here")
        .option('--year <year>', 'which year; this one where absent')
        .action(({ year }, command) => open(async ({ db, at }) => {
        const shown = yearOf(Number(year ?? at.getUTCFullYear()), await calendarOf(db));
        const notices = (await listNotices(db.pool)).filter((one) => one.year === shown.year);
        const loaded = notices.map((one) => `Loaded: ${one.notice} by ${one.loadedBy}, ${shownInstant(new Date(one.loadedAt))}`);
        print(command, { ...shown, notices }, [
            shown.covered
                ? `${shown.year}: ${shown.workingDays} working days`
                : `${shown.year}: no arrangement is published; deadlines that reach it are provisional`,
            `Days off: ${shown.off.join(' ')}`,
            `Make-up days: ${shown.work.join(' ')}`,
            ...loaded,
        ]);
    }));
}
