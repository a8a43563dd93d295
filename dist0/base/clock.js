const chinese = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
});
/** The civil date (YYYY-MM-DD) that the law's periods count by, whatever time zone the machine keeps. */
export function civilDate(at) {
    const parts = new Map(chinese.formatToParts(at).map(({ type, value }) => [type, value]));
    return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}
