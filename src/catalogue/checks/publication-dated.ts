import { outlinesOf, type Outline } from '../outline.ts';
import { problemAt, type Check } from '../problem.ts';

/** Deadline and end of publication stand on dates that everybody may see (both dates are public). */
export const publicationDated: Check = (declared) =>
  outlinesOf(declared).flatMap((outline) => {
    const { publishWithin: within, publishedUntil: until } = outline.said as Said;
    const wrongDays = within?.days !== undefined && !(Number(within.days) > 0);
    return [
      ...(within?.after == null
        ? []
        : ofDate('publishWithin.after', String(within.after), outline)),
      ...(until == null ? [] : ofDate('publishedUntil', String(until), outline)),
      ...(wrongDays ? ['publishWithin.days must be at least 1.'] : []),
    ].map((advice) => problemAt('publicationDated', outline.type, advice));
  });

interface Said {
  readonly publishWithin?: { readonly days?: unknown; readonly after?: unknown } | null;
  readonly publishedUntil?: unknown;
}

function ofDate(argument: string, name: string, { values }: Outline): string[] {
  const field = values.get(name);
  if (!field)
    return [
      `${argument} names ${name}, which is no field of this catalogue: name one of its dates.`,
    ];
  const types = argument === 'publishedUntil' ? ['Date'] : ['Date', 'DateTime'];
  if (field.list || !types.includes(field.typeName))
    return [
      `${argument} names ${name} of type ${field.typeName}: name a field of type ${types.join(' or ')}.`,
    ];
  if (field.level !== undefined && field.level !== 'OPEN')
    return [
      `${argument} names ${name}, which is ${field.level}: the deadline would give it away; name an open date.`,
    ];
  return [];
}
