import { runClock } from "./run-clock.js";
/** Every due date explains itself: what it was counted from, what was passed over, what counted. */
export function explainDue(rule, course, calendar) {
    const began = typeof course === 'string' ? { start: course } : course;
    const due = runClock(rule, began, calendar);
    return {
        ...due,
        provisional: due.uncovered.length > 0,
        zh: chinese(due, momentOf(began.start)),
        en: english(due, momentOf(began.start)),
    };
}
const unitsInEnglish = {
    WORKING_DAY: 'working day',
    CALENDAR_DAY: 'calendar day',
    HOUR: 'hour',
    FIXED_DATE: 'date',
};
const unitsInChinese = {
    WORKING_DAY: '个工作日',
    CALENDAR_DAY: '日',
    HOUR: '小时',
    FIXED_DATE: '',
};
function english(due, start) {
    const { rule, skipped, madeUp, paused, extended, uncovered } = due;
    const short = shortened(due.start);
    const spans = (all) => all.map((one) => spanOf(one, short, '…')).join(', ');
    const days = madeUp.map((day) => `${weekdayOf(day, 'en')} ${short(day)}`).join(', ');
    return [
        `${rule.start.en} ${start}`,
        rule.monthDay ? `fixed date ${rule.monthDay}` : amountOf(rule, extended),
        skipped.length > 0 && `skipped ${spans(skipped)}`,
        ...paused.map((one) => `paused ${spans([one])} (${one.event.en})`),
        madeUp.length > 0 && `counted ${days}`,
        `due ${endOf(due, short)}`,
        uncovered.length > 0 &&
            `provisional: the holidays of ${uncovered.join(', ')} are not published`,
    ]
        .filter(Boolean)
        .join('; ');
}
function amountOf({ length, unit, atLeast, extension }, extended) {
    const units = (n) => `${n} ${unitsInEnglish[unit]}${n === 1 ? '' : 's'}`;
    const amount = `${atLeast ? 'at least ' : ''}${units(length)}`;
    return extended ? `${amount}, extended by ${units(extension.length)}` : amount;
}
function chinese(due, start) {
    const { rule, skipped, madeUp, paused, extended, uncovered } = due;
    const short = shortened(due.start);
    const spans = (all) => all.map((one) => spanOf(one, short, ' 至 ')).join('、');
    const days = madeUp.map((day) => `${short(day)}（${weekdayOf(day, 'zh')}）`).join('、');
    const unit = unitsInChinese[rule.unit];
    const amount = `${rule.atLeast ? '不少于 ' : ''}${rule.length} ${unit}`;
    return [
        `${start} ${rule.start.zh}`,
        rule.monthDay ? `固定日期 ${rule.monthDay}` : amount,
        extended && `延长 ${rule.extension.length} ${unit}`,
        skipped.length > 0 && `${spans(skipped)} 放假不计`,
        ...paused.map((one) => `${spans([one])} ${one.event.zh}，不计`),
        madeUp.length > 0 && `${days}调休上班计入`,
        `${endOf(due, short)} 到期`,
        uncovered.length > 0 && `暂定：${uncovered.join('、')} 年放假安排尚未公布`,
    ]
        .filter(Boolean)
        .join('；');
}
const endOf = ({ dueAt, dueOn }, short) => dueAt === undefined ? short(dueOn) : momentOf(dueAt);
const spanOf = ({ from, until }, short, to) => from === until ? short(from) : `${short(from)}${to}${short(until)}`;
/** Dates of the starting year go without it. */
const shortened = (start) => (date) => date.startsWith(start.slice(0, 5)) ? date.slice(5) : date;
const weekdays = {
    en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    zh: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
};
const weekdayOf = (date, language) => weekdays[language][new Date(`${date}T00:00:00Z`).getUTCDay()];
/** A date as it is; an instant to the minute, in China's time. */
const momentOf = (start) => start.length > 10 ? chineseTime.format(new Date(start)) : start;
const chineseTime = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
});
