const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/** The first day of an ISO 8601 date or time, as written: "2017-07" is 2017-07-01. */
export function firstDay(value: string | undefined): string | undefined {
  const parts = partsOf(value);
  return parts && dayOf(parts.year, parts.month ?? 1, parts.day ?? 1);
}

/** The last day of it: "2017-07" is 2017-07-31. */
export function lastDay(value: string | undefined): string | undefined {
  const parts = partsOf(value);
  if (parts === undefined) return undefined;
  const month = parts.month ?? 12;
  return dayOf(parts.year, month, parts.day ?? lengthOf(parts.year, month));
}

function partsOf(value: string | undefined) {
  const found = ISO.exec(value ?? '');
  if (found === null) return undefined;
  const [, year, month, day] = found;
  return {
    year: Number(year),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
  };
}

/** Undefined where the calendar has no such day, or the database cannot hold it. */
function dayOf(year: number, month: number, day: number): string | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function lengthOf(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
