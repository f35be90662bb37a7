import type { Doc, Place, Span } from '../../../document/index.ts';

/** "near the border with Chad", "the province bordering Chad": beside which country something is, not in which. */
const BESIDE =
  /\b(?:(?<!\b(?:across|over|cross(?:ed|es|ing)?|within|inside)\s(?:the|its|their)\s)(?:borders?|frontiers?)\s(?:with|to|of)|bordering)\s(?:the\s|neighbou?ring\s)?$/iu;
/** "near the Chadian border", "close to Chad's frontier". */
const CLOSE = /\b(?:near|close\sto|far\sfrom|(?:kilomet(?:re|er)s|km|miles)\sfrom)\s(?:the\s)?$/iu;
const BORDER =
  /^(?:['’]s)?\s(?:border|frontier)\b(?!\s(?:crossing|post|point|gate|checkpoint|town|village|station))/iu;
/** "hundreds of kilometres from Chad", "far from Abeche". */
const FAR =
  /\b(?:(?:hundreds|thousands)\sof\s(?:kilomet(?:re|er)s|km|miles)(?:\saway)?\sfrom|(?:far|a\slong\sway)(?:\saway)?\sfrom)\s(?:the\s)?$/iu;
/** "40 km from Abeche", "east of Abeche", "30 miles (48 km) outside the town of Abeche". */
const MEASURED =
  /(?:\b(?:kilomet(?:re|er)s?|km|miles?)\)?(?:\saway)?\sfrom|(?<!\b(?:in|from|across|throughout)\sthe\s(?:far\s|remote\s)?)\b(?:north|south|east|west)(?:-?(?:east|west))?\sof)\s(?:the\s(?:\p{Ll}+\s){0,3}(?:of\s)?)?$/iu;

/** True for words that say beside what country, or far from what, something is: they put nothing there. */
export function isOffPoint({ document: { text } }: Doc, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return (
    BESIDE.test(before) ||
    FAR.test(before) ||
    (CLOSE.test(before) && BORDER.test(text.slice(end, end + REACH)))
  );
}

/** True for a place from which another is measured: only where nothing else is named it says where. */
export function isMeasuredFrom({ document: { text } }: Doc, { start }: Span): boolean {
  return MEASURED.test(text.slice(Math.max(0, start - REACH), start));
}

const REACH = 60;

/** The places that say where something is: those that others are measured from only where there are no others. */
export function withoutPoints(doc: Doc, places: readonly Place[]): readonly Place[] {
  const own = places.filter((place) => !isOffPoint(doc, place));
  const firm = own.filter((place) => !isMeasuredFrom(doc, place));
  return firm.length > 0 ? firm : own;
}

const BORDER_WORDS =
  /(?:the\s|its\s|their\s)?(?:\p{Ll}{1,20}\s)?(?:borders?|frontiers?)\s(?:with|to|of)\s(?:the\s|neighbou?ring\s)?$/iu;

/** "the border with Tanzania" for the mere name that stands for it; undefined where the words say of nothing that it is there. */
export function borderOf({ document: { text } }: Doc, { start, end }: Span): Span | undefined {
  const from = Math.max(0, start - REACH);
  const found = BORDER_WORDS.exec(text.slice(from, start));
  return found === null ? undefined : { start: from + found.index, end };
}

/** True for words that name no more than a border: on no map is there a point for it. */
export function isBorder(words: string): boolean {
  return /\b(?:border|frontier)s?(?:\s(?:with|to|of)\s.*)?$/iu.test(words);
}
