import type { Span } from '../../document/index.ts';

/** How far the words reach that are looked at. */
const REACH = 30;

/** True where the words beside a name make something of it that is no place: money, an illness. */
export function namesThing(text: string, { end }: Span): boolean {
  const after = text.slice(end, end + REACH);
  return /^ ?\$ ?\d/.test(after) || ILLNESS.test(after);
}

/** "West Nile virus", "Rift Valley fever", "Spanish flu". */
const ILLNESS =
  /^ (?:virus|fever|flu|influenza|disease|encephalitis|h(?:a)?emorrhagic|syndrome|strain|variant|plague)(?:es|s)?\b/i;

const BODY = /^(?:EU|E\.U\.|European Union)$/;

/** True for a body of states that acts or owns ("EU ministers"), where nothing is said to be in it ("across the EU"). */
export function namesBody(text: string, span: Span): boolean {
  return BODY.test(text.slice(span.start, span.end)) && !isInside(text, span);
}

const INSIDE =
  /(?:^|[^\p{L}])(?:in|across|within|throughout|inside|outside|into|around|entering|leaving)(?: (?:much|most|parts|all) of)? (?:the )?$/iu;

function isInside(text: string, { start, end }: Span): boolean {
  return (
    INSIDE.test(text.slice(Math.max(0, start - REACH), start)) && !/^['’]s /.test(text.slice(end, end + 3))
  );
}

/** "Bourbon" in "at Bourbon and Dauphine streets", "Hampton" where "Avenue" follows. */
export function namesStreet(text: string, { end }: Span): boolean {
  return STREET.test(text.slice(end, end + REACH));
}

const STREET =
  /^(?:(?: and| \/|\/) ?(?:\p{Lu}[\p{L}.]* ){1,2}| )(?:streets|avenues|roads|intersection|Streets?|Avenues?|Roads?|Boulevard|Drive|Lane)\b/u;

/**
 * True where the words beside a name put it among places, whatever the model calls it: "in Tyler", "the mayor of Boston", "a Hammond
 * resident".
 */
export function standsAsPlace(text: string, { start, end }: Span): boolean {
  return (
    AT_PLACE.test(text.slice(Math.max(0, start - REACH), start)) ||
    (DWELLERS.test(text.slice(end, end + REACH)) &&
      !NAME_BEFORE.test(text.slice(Math.max(0, start - REACH), start)))
  );
}

/** "Rose", not "A" or "The". */
const NAME_BEFORE = /(?:^|[^\p{L}])(?!(?:A|An|The|One|Two|Three) )\p{Lu}[\p{L}.]* $/u;

const AT_PLACE =
  /(?:^|[^\p{L}])(?:(?:in|near|outside|around|throughout)(?: (?:downtown|nearby|neighbou?ring))?|(?:city|town|village|community|mayor|suburb|port|municipality|hamlet|people|residents|outskirts|streets|north|south|east|west) of) $/iu;

const DWELLERS =
  /^ (?:residents?|woman|man|resident's|police officers?|police department|townspeople|villagers?|natives?)\b/;
