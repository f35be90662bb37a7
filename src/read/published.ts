import type { Published } from '../document/index.ts';

type Moment = Pick<Published, 'value' | 'precision'>;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const CLOCK =
  '(?:,?\\s*(?:(?:at|-|–|—|\\||·)\\s*)?(\\d{1,2})[:.](\\d{2})(?::(\\d{2}))?(?:\\s*([ap]\\.?m\\.?))?(?:\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?)?';

/** 2017-07-31T10:00:00+02:00, 2017-07-31 10:00, 2017-07, 20170731, 2017/07/31. */
const ISO =
  /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T ]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?)?)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/;
/** July 31, 2017 10:30 AM. */
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b${CLOCK}`, 'i');
/** Mon, 31 Jul 2017 10:30:00 GMT. */
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${MONTH},?[\\s-]+(\\d{4})\\b${CLOCK}`,
  'i',
);
const MONTH_YEAR = new RegExp(`^${MONTH},?\\s+(\\d{4})$`, 'i');
const SLASHED = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;

/** Reads a publication date as feeds, pages and people write it; undefined where it is none. Zones stay as written. */
export function parsePublished(input: string | number): Moment | undefined {
  if (typeof input === 'number') return fromEpoch(input);
  const text = input.trim().replace(/\s+/g, ' ');
  if (/^\d{9,10}$|^\d{12,13}$/.test(text)) return fromEpoch(Number(text));
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso !== null) return moment(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], iso[7]);
  const slashed = SLASHED.exec(text);
  if (slashed !== null) return fromSlashed(slashed);
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear !== null) return moment(monthYear[2], monthOf(monthYear[1]));
  return text.length > 100 ? undefined : findDate(text);
}

/** The first date written out with month, day and year inside a text. */
export function findDate(text: string): Moment | undefined {
  const monthFirst = MONTH_FIRST.exec(text);
  const dayFirst = DAY_FIRST.exec(text);
  const first = monthFirst !== null && (dayFirst === null || monthFirst.index <= dayFirst.index);
  const found = first ? monthFirst : dayFirst;
  if (found === null) return undefined;
  const [month, day] = first ? [found[1], found[2]] : [found[2], found[1]];
  const hour = found[4] === undefined ? undefined : String(to24(Number(found[4]), found[7]));
  return moment(found[3], monthOf(month), day, hour, found[5], found[6], found[8]);
}

function fromSlashed(found: RegExpExecArray): Moment | undefined {
  const [first, second] = [Number(found[1]), Number(found[2])];
  // 03/04/2017 is read differently on both sides of the Atlantic: only the unambiguous half is taken.
  if (first > 12) return moment(found[3], found[2], found[1]);
  if (second > 12 || first === second) return moment(found[3], found[1], found[2]);
  return undefined;
}

function fromEpoch(value: number): Moment | undefined {
  const ms = value > 1e11 ? value : value * 1000;
  if (!Number.isFinite(ms) || ms < 0 || ms > 4_102_444_800_000) return undefined;
  return { value: new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z'), precision: 'second' };
}

function monthOf(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
}

function to24(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

function moment(
  year: string | undefined,
  month?: string,
  day?: string,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): Moment | undefined {
  const y = Number(year);
  const [m, d] = [Number(month ?? 1), Number(day ?? 1)];
  if (!(y >= 1500 && y <= 2200) || m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate())
    return undefined;
  if (month === undefined) return { value: pad(y, 4), precision: 'year' };
  if (day === undefined) return { value: `${pad(y, 4)}-${pad(m)}`, precision: 'month' };
  const date = `${pad(y, 4)}-${pad(m)}-${pad(d)}`;
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59)
    return { value: date, precision: 'day' };
  const offset = zone === undefined ? '' : /^[+-]/.test(zone) ? zone.replace(/^(...)(\d\d)$/, '$1:$2') : 'Z';
  const time = `${date}T${pad(Number(hour))}:${pad(Number(minute))}`;
  if (second === undefined) return { value: `${time}${offset}`, precision: 'minute' };
  return { value: `${time}:${pad(Math.min(59, Number(second)))}${offset}`, precision: 'second' };
}

function pad(value: number, size = 2): string {
  return String(value).padStart(size, '0');
}
