import type { Dateline } from '../../document/index.ts';
import { KNOWN_AGENCIES, MONTHS, NOT_PLACES } from './words.ts';

const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’]*(?:-\\p{L}[\\p{L}\\p{M}.'’]*)*";
const PARTICLE = '(?:de|del|la|el|al|of|the|on|upon|am|da|do|dos|e|y|and)';
const NAME = `${WORD}(?:[ /](?:${PARTICLE} )?${WORD}){0,3}`;
const MONTH = MONTHS.join('|');
const DATE = `(?:(?<month1>${MONTH}) (?<day1>\\d{1,2})|(?<day2>\\d{1,2}) (?<month2>${MONTH}))(?:,? (?<year>\\d{4}))?`;

/** "KYIV, Ukraine, Jan. 5, 2022 (Reuters) -": place, region, date, agency, dash. */
const DATELINE = new RegExp(
  `^(?<place>${NAME}(?:, (?!(?:${MONTH})\\b)${NAME})?)?(?<date>(?:^|, ?| )(?:${DATE}))?(?<agency> ?\\([^()\\d]{2,40}\\))?(?<dash> ?(?:--+|[—–-])(?= |--|\\p{Lu}|["“‘'\\[]|$)|(?= ?\\p{Lu}))`,
  'u',
);

/** No dateline is longer; bounds the work on hostile text. */
const MAX_LENGTH = 160;

/**
 * The dateline that opens a paragraph, with spans moved by `offset`. Strict: without an agency or a date the
 * place must be in capitals, so that "Moscow - the capital - said" is none.
 */
export function findDateline(paragraph: string, offset = 0): Dateline | undefined {
  const found = DATELINE.exec(paragraph.slice(0, MAX_LENGTH));
  if (found === null) return undefined;
  const place = found.groups?.['place'];
  const agency = found.groups?.['agency']?.trim().slice(1, -1).trim();
  const datePart = found.groups?.['date'];
  const dash = found.groups?.['dash'] ?? '';
  if (
    !isDateline({
      place,
      agency,
      dated: datePart !== undefined,
      dash,
      rest: paragraph.slice(found[0].length),
    })
  )
    return undefined;
  const date = datePart?.replace(/^[, ]+/, '');
  const dateStart = (place?.length ?? 0) + (datePart?.length ?? 0) - (date?.length ?? 0);
  const month = monthOf(found.groups?.['month1'] ?? found.groups?.['month2']);
  const day = Number(found.groups?.['day1'] ?? found.groups?.['day2'] ?? 0);
  const year = found.groups?.['year'];
  return {
    span: { start: offset, end: offset + found[0].trimEnd().length },
    ...(place === undefined ? {} : { place, placeSpan: { start: offset, end: offset + place.length } }),
    ...(date === undefined
      ? {}
      : { date, dateSpan: { start: offset + dateStart, end: offset + dateStart + date.length } }),
    ...(month === undefined ? {} : { month }),
    ...(day < 1 || day > 31 ? {} : { day }),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(agency === undefined ? {} : { agency }),
  };
}

function isDateline(parts: {
  place: string | undefined;
  agency: string | undefined;
  dated: boolean;
  dash: string;
  rest: string;
}): boolean {
  const { place, agency, dated, dash } = parts;
  const rest = parts.rest.trimStart();
  if (rest !== '' && !/^["“‘'[(]?[\p{Lu}\p{N}$£€]/u.test(rest)) return false;
  if (dash === '' && !(agency !== undefined && KNOWN_AGENCIES.has(agency))) return false;
  if (agency !== undefined && !/^\p{L}/u.test(agency)) return false;
  if (place === undefined) return agency !== undefined && !dated;
  const head = place.split(',')[0]!;
  if (head.split(/[ /-]/).some((word) => NOT_PLACES.has(word.replace(/[.'’]/g, '').toUpperCase())))
    return false;
  const capitals = head === head.toUpperCase() && head.replace(/[^\p{L}]/gu, '').length >= 4;
  if (agency !== undefined && dash !== '') return !isPhrase(agency) || capitals;
  if (agency !== undefined || dated) return true;
  // "PARIS-based" is a compound, not a dateline.
  return capitals && (dash.startsWith(' ') || /--|[—–]/.test(dash));
}

/** A bracket that holds lowercase words ("the capital") is an aside, not an agency. */
function isPhrase(agency: string): boolean {
  return /^\p{Ll}/u.test(agency) && !KNOWN_AGENCIES.has(agency);
}

function monthOf(name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
}
