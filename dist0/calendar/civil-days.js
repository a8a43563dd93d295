const aDay = 86_400_000;
/** Days since 1970-01-01 of a civil date; civil dates have no time zone, so UTC midnights carry them. */
export const dayNumber = (date) => Date.parse(`${date}T00:00:00Z`) / aDay;
/** The civil date so many days after 1970-01-01. */
export const dateOf = (day) => new Date(day * aDay).toISOString().slice(0, 10);
/** The civil date so many calendar days later. */
export const addDays = (date, days) => dateOf(dayNumber(date) + days);
