/** The time as an argument: nothing below the entry points asks the machine for it. */
export type Clock = () => Date;

const chinese = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

let last = { hour: Number.NaN, date: '' };

/** The civil date (YYYY-MM-DD) that the law's periods count by, whatever time zone the machine keeps. */
export function civilDate(at: Date): string {
  // Days begin on the hour: within one, the date is the same.
  const hour = Math.floor(at.getTime() / 3_600_000);
  if (hour !== last.hour) last = { hour, date: civilDateAnew(at) };
  return last.date;
}

function civilDateAnew(at: Date): string {
  const parts = new Map(chinese.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}
