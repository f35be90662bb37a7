import type { Draft } from '../meaning.ts';

const DAY_TAIL =
  /(?:\s*[-–—]\s*|\s+(?:to|and|or|through|until)\s+|\s*,\s*|\/)(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+((?:1\d|20)\d\d))?(?![\w:%]|[.,]\d|\s+(?:percent|people|per|million|other|years?|months?|days?|hours?|minutes?|[ap]\.?m))/iy;
const DAY_HEAD =
  /(?<![\d.,:$-])\b(\d{1,2})(?:st|nd|rd|th)?(\s*[-–—/]\s*|\s+(?:to|and|or|through)\s+|\s*,\s*)$/i;
const YEAR_TAIL = /\s*[-–—/]\s*(\d{2})(?![\w:%]|[.,]\d|[-–])/y;

/**
 * The second end of a range that leaves out what it shares with the first: "March 3-5", "3 and 5 March", "1914-18".
 *                                                                                 ^    ^                       ^^
 */
export function tailsOf(draft: Draft, text: string, next: number): readonly Draft[] {
  const { month, day, year, type } = draft.meaning;
  if (type !== 'DATE') return [draft];
  if (month !== undefined && day !== undefined) {
    const monthFirst = !/^\W*(?:the\s+)?\d/i.test(text.slice(draft.start, draft.end));
    return monthFirst ? withDayTail(draft, text, next) : withDayHead(draft, text);
  }
  if (draft.rule === 'era' && year !== undefined && year <= 0) return withEraHead(draft, text);
  if (year !== undefined && month === undefined && /^\d{4}$/.test(text.slice(draft.start, draft.end))) {
    YEAR_TAIL.lastIndex = draft.end;
    const found = YEAR_TAIL.exec(text);
    const end = Math.floor(year / 100) * 100 + Number(found?.[1]);
    if (found !== null && end > year && draft.end + found[0].length <= next) {
      const stop = draft.end + found[0].length;
      return [draft, { start: stop - 2, end: stop, rule: 'year-tail', meaning: { type: 'DATE', year: end } }];
    }
  }
  return [draft];
}

function withEraHead(draft: Draft, text: string): readonly Draft[] {
  const before = text.slice(Math.max(0, draft.start - 12), draft.start);
  const found = /(?<![\d.,])\b(\d{1,4})(?:\s*[-–—]\s*|\s+(?:to|and|or)\s+)$/.exec(before);
  if (found === null || Number(found[1]) <= 1 - draft.meaning.year!) return [draft];
  const start = draft.start - found[0].length;
  const meaning = { type: 'DATE', year: 1 - Number(found[1]) } as const;
  return [{ start, end: start + found[1]!.length, rule: 'era-head', meaning }, draft];
}

function withDayTail(draft: Draft, text: string, next: number): readonly Draft[] {
  if (draft.meaning.year !== undefined) return [draft];
  DAY_TAIL.lastIndex = draft.end;
  const found = DAY_TAIL.exec(text);
  if (found === null || draft.end + found[0].length > next) return [draft];
  const day = Number(found[1]);
  if (day > 31 || day <= draft.meaning.day!) return [draft];
  const at = draft.end + found[0].indexOf(found[1]!);
  const year = found[2] === undefined ? {} : { year: Number(found[2]) };
  return [
    { ...draft, meaning: { ...draft.meaning, ...year } },
    {
      start: at,
      end: draft.end + found[0].length,
      rule: 'day-tail',
      meaning: { type: 'DATE', month: draft.meaning.month!, day, ...year },
    },
  ];
}

function withDayHead(draft: Draft, text: string): readonly Draft[] {
  const before = text.slice(Math.max(0, draft.start - 12), draft.start);
  const found = DAY_HEAD.exec(before);
  const day = Number(found?.[1]);
  if (found === null || day < 1 || day >= draft.meaning.day!) return [draft];
  const start = draft.start - found[0].length;
  const end = start + found[1]!.length;
  return [{ start, end, rule: 'day-head', meaning: { ...draft.meaning, day } }, draft];
}
