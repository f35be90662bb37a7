import type { Doc, Event, EventPlace, EventType, Place, Span } from '../../../document/index.ts';
import { covers, overlaps } from '../../../document/index.ts';
import { near } from '../../../document/near.ts';
import { childrenOf, lemmaAt } from '../syntax.ts';
import type { CountryOf } from './host-place.ts';
import { AT, clauseOf, headOf, isAimed, isLocative } from './locative.ts';
import { DEEDS, isSpoken } from './place-event.ts';
import { finest, inferredPlace, isPlaced, rankOf, SPOT } from './place-facts.ts';
import { isMeasuredFrom, isOffPoint } from './reference-point.ts';
import { eventsIn } from './events-in.ts';

type Read = Doc<'sentences' | 'tokens' | 'words' | 'places'>;

/**
 * Where an act is of which no place is told, by the words that it hangs together with in its sentence:
 * - "flew home from Geneva, where he had asked for help": what "where" stands for;
 * - "residents blocked the road at Gori, and police detained 19": the act that it is told with;
 * - "leaders who met in Lome promised", "touring Huancayo, he promised": where those are who speak;
 * - "prosecutors in Ayacucho charged four", "the mayor of Nakuru threatened": those who act.
 */
export function travelPlace(
  doc: Read,
  event: Event,
  events: readonly Event[],
  countryOf: CountryOf,
): EventPlace | undefined {
  const sentence = doc.layers.sentences[event.sentence.index]!;
  const root = headOf(doc, event.trigger);
  if (root === undefined) return undefined;
  const here = near(doc.layers.places, sentence).filter(
    (place) =>
      covers(sentence, place) &&
      place.kind !== 'people' &&
      !place.rule.startsWith('inside-name') &&
      rankOf(place) >= 1 &&
      !isAimed(doc, place) &&
      !isSpoken(doc, place) &&
      !isOffPoint(doc, place) &&
      !isMeasuredFrom(doc, place),
  );
  const path = pathOf(doc, root, WORDS.has(event.type));
  const where = here.find((place) => isWhere(doc, place, event.trigger));
  if (where !== undefined) return inferredPlace(where, 'where');
  const sister = ofSister(doc, event, events, path, countryOf);
  if (sister !== undefined) return { ...sister, basis: 'inferred', rule: 'sister-clause' };
  if (!WORDS.has(event.type)) return undefined;
  const met = finest(here.filter((place) => path.some((at) => isMetAt(doc, place, at))));
  if (met !== undefined) return inferredPlace(met, 'meeting');
  const homes = here.filter((place) => event.source.some(({ span }) => isSeatOf(doc, place, span)));
  // "Beijing's embassy in Yangon".
  const home = homes.find((place) => isLocative(doc, place)) ?? homes[0];
  if (home !== undefined) return inferredPlace(home, 'of-actor');
  const opening = here.find((place) => isOpening(doc, place, sentence));
  const lands = event.source.flatMap(({ actor }) => countryOf(actor) ?? []);
  const isThere = opening !== undefined && (lands.length === 0 || lands.includes(opening.country ?? ''));
  return isThere ? inferredPlace(opening, 'clause') : undefined;
}

/** Acts that are done by saying or deciding: where those are who do them. */
const WORDS: ReadonlySet<EventType> = new Set<EventType>([
  ...(['AGREE', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'] as const),
  'SANCTION',
]);

/** The words whose place an act shares: itself, then those it hangs on. */
function pathOf(doc: Read, root: number, said: boolean): readonly number[] {
  const { words } = doc.layers;
  const path = [root];
  for (let at = root; path.length < 5;) {
    const { deprel, head } = words[at]!;
    if (head === undefined || !(SHARES.test(deprel) || isParticiple(doc, at))) break;
    // "are to meet in Geneva, and Armenia has warned": others speak.
    if (said && hasSubject(doc, at)) break;
    at = head;
    path.push(at);
  }
  return path;
}

const SHARES = /^(?:conj|xcomp|parataxis)/;

/** "closed the road, arresting six": no word says that it was at another time. */
function isParticiple(doc: Read, at: number): boolean {
  const { words } = doc.layers;
  if (!words[at]!.deprel.startsWith('advcl')) return false;
  return !childrenOf(doc, at).some((i) => /^(?:mark|case)/.test(words[i]!.deprel));
}

/** "from Geneva, where he had asked": the place right before the clause. */
function isWhere({ document: { text } }: Read, { end }: Place, { start }: Span): boolean {
  return (
    end < start &&
    /^,?\swhere\s(?!.*\b(?:said|says|told|tells|accused|claimed|warned|denied|that)\b)[^,;]*$/su.test(
      text.slice(end, Math.min(start, end + 90)),
    )
  );
}

/** The place told of an act that stands higher on the path: of deeds on the spot whoever does them, of words only where the speakers are the same. */
function ofSister(
  doc: Read,
  event: Event,
  events: readonly Event[],
  [root, ...above]: readonly number[],
  countryOf: CountryOf,
): EventPlace | undefined {
  if (above.length === 0) return undefined;
  const deed = DEEDS.has(event.type);
  if (!deed && doc.layers.words[root!]!.upos === 'NOUN') return undefined;
  for (const other of neighbours(event, events)) {
    const [place] = other.place;
    if (place === undefined || !isPlaced(place) || place.rule === 'seat') continue;
    if (other.status !== event.status) continue;
    if (!deed && event.source.some(({ span }) => span.start > other.trigger.start)) continue;
    const at = headOf(doc, other.trigger);
    if (at === undefined || !above.includes(at)) continue;
    const homes = event.source.flatMap(({ actor }) => countryOf(actor) ?? []);
    if (deed && homes.length > 0 && !homes.includes(place.country ?? '')) continue;
    return place;
  }
  return undefined;
}

/** The other events of its sentence. */
function neighbours(event: Event, events: readonly Event[]): readonly Event[] {
  return eventsIn(events, event.sentence.index).filter((other) => other !== event);
}

function hasSubject(doc: Read, verb: number): boolean {
  return childrenOf(doc, verb).some((i) => doc.layers.words[i]!.deprel.startsWith('nsubj'));
}

const MEETING = new Set(
  (
    'meeting summit talk session conference congress rally forum ceremony speech briefing hearing assembly gathering ' +
    'negotiation sermon debate'
  ).split(' '),
);
/** Not "talks on the Falklands". */
const MET_AT: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside']);
const VISIT = new Set(['visit', 'trip', 'tour']);
const OF_VISIT: ReadonlySet<string> = new Set([...AT, 'to', 'of']);
const MEETS = new Set('meet gather assemble convene visit tour attend address speak sit'.split(' '));
const GOES_ROUND = new Set(['visit', 'tour']);

/** "at talks in Lome", "on a visit to Riga", "who met in Lome", "visited Huancayo and": with the verb of what is said. */
function isMetAt(doc: Read, place: Place, verb: number): boolean {
  const { words } = doc.layers;
  const at = headOf(doc, place);
  if (at === undefined) return false;
  if (meetingsOf(doc, verb).some((other) => isAtOf(doc, place, other))) return true;
  const { head, deprel } = words[at]!;
  if (head === undefined || !deprel.startsWith('nmod') || words[head]!.head !== verb) return false;
  const noun = lemmaAt(doc, head);
  return (
    words[head]!.deprel.startsWith('obl') &&
    ((MEETING.has(noun) && isHeldAt(doc, at)) || (VISIT.has(noun) && isLocative(doc, place, OF_VISIT)))
  );
}

/** "In Lima, the minister ruled it out, and Congress summoned him": what a sentence opens with. */
function isOpening({ document: { text } }: Read, { start, end }: Place, sentence: Span): boolean {
  return (
    /^(?:In|At|Near|Outside)\s(?:the\s)?$/.test(text.slice(sentence.start, start)) && text.charAt(end) === ','
  );
}

/** "talks in Lome". */
function isHeldAt(doc: Read, at: number): boolean {
  return childrenOf(doc, at).some(
    (i) => doc.layers.words[i]!.deprel === 'case' && MET_AT.has(lemmaAt(doc, i)),
  );
}

/** The verbs of meeting that tell of the speakers of a verb: "who met", "meeting in Lome", "visited and" promised. */
function meetingsOf(doc: Read, verb: number): readonly number[] {
  const { words } = doc.layers;
  const first = childrenOf(doc, verb).filter((i) => words[i]!.deprel === 'nsubj');
  const all = [...first, ...first.flatMap((i) => childrenOf(doc, i))];
  // "Niger and Togo, whose ministers met in Accra".
  const subjects = all.filter((i) => first.includes(i) || words[i]!.deprel === 'conj');
  const clauses = [...subjects.flatMap((i) => childrenOf(doc, i)), ...childrenOf(doc, verb)].filter(
    (i) => words[i]!.deprel.startsWith('acl') || isParticiple(doc, i),
  );
  return [verb, ...clauses].filter((i) => MEETS.has(lemmaAt(doc, i)) && !isLongAgo(doc, i));
}

/** "who had met in Lome": at another time. */
function isLongAgo(doc: Read, verb: number): boolean {
  const { deprel } = doc.layers.words[verb]!;
  return (
    deprel.startsWith('acl') &&
    childrenOf(doc, verb).some((i) => doc.document.text.startsWith('had', doc.layers.tokens[i]!.start))
  );
}

/** "met in Lome", "visited Huancayo", "addressed parliament in Lome". */
function isAtOf(doc: Read, place: Place, verb: number): boolean {
  const at = headOf(doc, place)!;
  const { head, deprel } = doc.layers.words[at]!;
  if (head === verb && deprel === 'obj') return GOES_ROUND.has(lemmaAt(doc, verb));
  return clauseOf(doc, verb).has(at) && isLocative(doc, place);
}

const OF: ReadonlySet<string> = new Set(['of']);

/** "prosecutors in Ayacucho", "the mayor of Nakuru", "the Turin prosecutor": where those are who act, not "teachers from Kisumu". */
function isSeatOf(doc: Read, place: Place, actor: Span): boolean {
  const { words, tokens } = doc.layers;
  const at = headOf(doc, place);
  const holder = headOf(doc, actor);
  if (at === undefined || holder === undefined || words[at]!.head !== holder) return false;
  if (overlaps(place, { start: tokens[holder]!.start, end: tokens[holder]!.end })) return false;
  if (doc.document.text.charAt(place.end) === '-') return false;
  const { deprel } = words[at]!;
  if (isLocative(doc, place, PLACED)) return true;
  if (rankOf(place) < SPOT) return false;
  const bare = /^(?:compound|nmod:poss)/.test(deprel);
  return bare || (deprel.startsWith('nmod') && isLocative(doc, place, OF));
}

const PLACED: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'around', 'on', 'across']);
