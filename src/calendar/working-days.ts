import { daysOff, lastCoveredYear, makeUpDays } from './published-days.ts';

/** A civil date; provisional where the year's holiday arrangement is not published yet. */
export interface CountedDate {
  readonly date: string;
  readonly provisional: boolean;
}

const aDay = 86_400_000;

/** The civil date so many calendar days later; civil dates have no time zone, so UTC midnights carry them. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * aDay).toISOString().slice(0, 10);
}

/** Whether offices work on that civil date of China: make-up Saturdays count, holidays do not. */
export function isWorkingDay(date: string): boolean {
  if (makeUpDays.has(date)) return true;
  if (daysOff.has(date)) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The n-th working day after a date, which itself is not counted. */
export function addWorkingDays(start: string, n: number): CountedDate {
  let date = start;
  for (let counted = 0; counted < n; counted += 1) {
    do date = addDays(date, 1);
    while (!isWorkingDay(date));
  }
  return { date, provisional: Number(date.slice(0, 4)) > lastCoveredYear };
}
