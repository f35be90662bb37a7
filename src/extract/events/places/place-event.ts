import type {
  Doc,
  EventPlace,
  EventType,
  Frame,
  Place,
  RoleSpan,
  Span,
  Word,
} from '../../../document/index.ts';
import { covers, overlaps, sameSpan } from '../../../document/index.ts';
import { near, tokenBehind } from '../../../document/near.ts';
import { lemmaAt } from '../syntax.ts';
import { AT, clauseOf, headOf, isAimed, isLocative } from './locative.ts';
import { borderOf, isMeasuredFrom, isOffPoint, withoutPoints } from './reference-point.ts';
import { factsOf, finest, inferredPlace, isPlaced, rankOf, SPOT, withWords } from './place-facts.ts';

type Read = Doc<'sentences' | 'tokens' | 'words' | 'places'>;

interface Stated {
  readonly record: EventPlace;
  readonly rank: number;
  /** True where another place is measured from it. */
  readonly measured?: boolean;
}

/**
 * The places of an event, the best first: those that the model gives it, each with what the layer of places knows of
 * the words; where none of them is on the map, also the place of its clause, its sentence or what it is done to.
 */
export function placesOfEvent(doc: Read, frame: Frame, root: number): EventPlace[] {
  const found = frame.place
    .flatMap((span) => withNoun(doc, span) ?? [])
    .filter(
      (span) =>
        !isManner(doc, span) &&
        !isWhereTaken(doc, span) &&
        !isOnTheWay(doc, frame, span) &&
        !isOrigin(doc, frame, span) &&
        !isHome(doc, frame, span) &&
        !isOfAccord(doc, frame, span) &&
        !isWhereFrom(doc, frame, span),
    )
    .sort((a, b) => b.confidence - a.confidence || a.start - b.start)
    .flatMap((span) => statedPlace(doc, span) ?? [])
    .sort((a, b) => b.rank - a.rank);
  const stated = firmFirst(doc, found)
    .map(({ record }) => record)
    .filter(isWhole);
  if ((found[0]?.rank ?? 0) >= 1) return stated;
  const inferred = inferPlace(doc, frame, root);
  if (inferred === undefined) return stated;
  const [named] = stated;
  return named === undefined ? [inferred] : [withWords(doc, inferred, named), ...stated.slice(1)];
}

const MANNER =
  /^(?:reprisals?|retaliation|revenge|response|reply|return|exchange|turn|custody|detention|secret|private|public|hiding|exile|protest|solidarity|anger|vain|force|advance)$/i;

/** "in reprisal", "in return": how, not where. */
function isManner({ document: { text } }: Read, { start, end }: Span): boolean {
  return MANNER.test(text.slice(start, end));
}

const DETERMINER = /^(?:the|an?|this|that|these|those|its|his|her|their)$/i;

/** "fled to the town", of which the model marks no more than "the": with its noun; undefined where there is none. */
function withNoun(
  { document: { text }, layers: { tokens, words } }: Read,
  span: RoleSpan,
): RoleSpan | undefined {
  if (!DETERMINER.test(text.slice(span.start, span.end))) return span;
  const at = tokenBehind(tokens, span.start);
  const noun = words[at]?.head;
  return noun === undefined || noun <= at || words[noun]!.upos !== 'NOUN'
    ? undefined
    : { ...span, end: tokens[noun]!.end };
}

/** "near the Tishreen dam, east of Aleppo": what another place is measured from comes last, and is none where it says how far that is. */
function firmFirst(doc: Read, found: readonly Stated[]): readonly Stated[] {
  const firm = found.filter(({ measured }) => !measured);
  if (!firm.some(({ record }) => isPlaced(record))) return found;
  const isPoint = ({ record }: Stated) => firm.some((one) => isDistance(doc, one.record, record));
  return [...firm, ...found.filter((one) => one.measured && !isPoint(one))];
}

const DISTANCE = /^,\s[^,.;]*\b(?:km|kilomet(?:re|er)s?|miles?|minutes?|hours?)\b[^,.;]*$/iu;

/** "in Kodi, 40 km north of Bangui", "Kodi, a village an hour north of Bangui". */
function isDistance({ document: { text } }: Read, place: EventPlace, point: EventPlace): boolean {
  if (place.span === undefined || point.span === undefined) return false;
  return DISTANCE.test(text.slice(place.span.end, Math.max(place.span.end, point.span.start)));
}

/** True of all records but those whose words stand in those of another: "the border" beside "the border with Chad". */
function isWhole({ span }: EventPlace, _: number, all: readonly EventPlace[]): boolean {
  return !all.some(({ span: other }) => span && other && covers(other, span) && !sameSpan(other, span));
}

/** "Adre", "northern Mali", "a camp outside Goma": the most exact place in the words; none where they only say how far from it. */
function statedPlace(doc: Read, span: RoleSpan): Stated | undefined {
  const all = near(doc.layers.places, span).filter((place) => overlaps(place, span));
  const inside = all.filter((place) => !isOffPoint(doc, place));
  if (inside.length === 0 && all.length > 0) return borderPlace(doc, span, all[0]!);
  const name = doc.document.text.slice(span.start, span.end);
  const base = { span: { start: span.start, end: span.end }, name };
  const own = inside.filter((place) => place.kind !== 'people');
  const best = finest(own.filter((place) => covers(span, place))) ?? finest(own) ?? inside[0];
  if (best === undefined) return { record: { ...base, precision: 'unknown', basis: 'stated' }, rank: 0 };
  const inner = rankOf(best) < SPOT ? placeBefore(doc, best) : undefined;
  if (inner !== undefined && !inside.includes(inner)) {
    const words = { span: { start: inner.start, end: inner.end }, name: inner.name };
    return {
      record: { ...words, ...factsOf(inner), basis: inner.basis, rule: 'in-area' },
      rank: rankOf(inner),
    };
  }
  return {
    record: { ...base, ...factsOf(best), basis: best.basis, rule: 'place-span' },
    rank: rankOf(best),
    measured: isMeasuredFrom(doc, best),
  };
}

/** "the border with Chad": the words, of which the map is told elsewhere. */
function borderPlace(doc: Read, span: RoleSpan, place: Place): Stated | undefined {
  const words = covers(place, span) ? borderOf(doc, place) : span;
  if (words === undefined) return undefined;
  const { start, end } = words;
  const name = doc.document.text.slice(start, end);
  return { record: { span: { start, end }, name, precision: 'unknown', basis: 'stated' }, rank: 0 };
}

/** "Kodang, in Upper Nile", "Adre, Chad": the spot before the name of the area that it lies in. */
function placeBefore(doc: Read, area: Place): Place | undefined {
  const { text } = doc.document;
  const before = { start: area.start - LINK_REACH, end: area.start };
  return near(doc.layers.places, before).find(({ end, kind, near: beside, ...place }) => {
    if (end >= area.start || area.start - end > LINK_REACH || kind === 'people') return false;
    if (!LINK.test(text.slice(end, area.start))) return false;
    const { country, admin1 } = beside ?? place;
    if (rankOf({ end, kind, ...(beside && { near: beside }), ...place }) < SPOT || country !== area.country)
      return false;
    return area.precision !== 'division' || area.admin1 === undefined || admin1 === area.admin1;
  });
}

const LINK_REACH = 45;
const LINK =
  /^,? (?:(?:an?|the) [\p{L} -]+ )?(?:in|of) (?:the )?(?:[\p{L} -]+ )?$|^, (?:\p{L}+ern )?$|^ \($/u;

function inferPlace(doc: Read, frame: Frame, root: number): EventPlace | undefined {
  const sentence = doc.layers.sentences[frame.sentence]!;
  const here = withoutPoints(
    doc,
    near(doc.layers.places, sentence).filter(
      (place) =>
        place.kind !== 'people' &&
        !place.rule.startsWith('inside-name') &&
        covers(sentence, place) &&
        !isOfSpeaker(doc, place) &&
        !(DEEDS.has(frame.type.value) && (isSaidThere(doc, place) || isSeatOfGiver(doc, frame, place))) &&
        !isHome(doc, frame, place) &&
        !isWhereTaken(doc, place),
    ),
  );
  if (here.length === 0) return undefined;
  const clause = clauseOf(doc, root);
  const prepositions = leaves(frame) ? FROM : AT;
  const local = here.filter((place) => isLocative(doc, place, prepositions));
  const inClause = finest(local.filter((place) => clause.has(headOf(doc, place) ?? -1)));
  const onSite = DEEDS.has(frame.type.value) || frame.type.value === 'CONSULT';
  if (onSite && inClause !== undefined) return inferredPlace(inClause, 'clause');
  // "The attache was expelled from Quito", but not "... over an arrest in Quito". A recall is an act of the capital that orders it.
  const left = isSentAway(frame)
    ? here.find((place) => clause.has(headOf(doc, place) ?? -1) && isLocative(doc, place, AWAY))
    : undefined;
  if (left !== undefined) return inferredPlace(left, 'clause');
  const target = finest(
    here.filter(
      (place) =>
        frame.target.some((span) => overlaps(span, place)) &&
        !isAimed(doc, place) &&
        !isRecipient(doc, frame, place),
    ),
  );
  if (onSite && target !== undefined && rankOf(target) > 1) return inferredPlace(target, 'target');
  // "Washington sanctions four generals": the seat that acts.
  const seat = here.find(
    (place) => rankOf(place) >= SPOT && frame.source.some((span) => sameSpan(span, place)),
  );
  if (seat !== undefined && DECIDED.has(frame.type.value)) return inferredPlace(seat, 'seat');
  const inSentence = DEEDS.has(frame.type.value) ? finest(local) : undefined;
  return inSentence && inferredPlace(inSentence, 'sentence');
}

const SPEAKING =
  /\b(?:interviewed|speaking(?:\sto\s(?:\p{L}+\s){1,3})?|(?:told|telling)\s(?:\p{L}+\s){0,3}?(?:reporters|journalists|newsmen))\s(?:in|from|at)\s(?:the\s)?$/iu;
const REACHED = /(?:,\s|^)(?:reached|contacted)\s(?:by\s(?:tele)?phone\s)?(?:in|at)\s(?:the\s)?$/iu;
const SAYS = /^[^.;]{0,25}\s(?:said|says|told|confirmed|denied|declined|admitted)\b/u;

const SAID = /\b(?:said|says|saying|warned)\s(?:(?:on\s)?\p{Lu}\p{L}+day\s)?(?:in|at)\s(?:the\s)?$/u;

const TOLD = /\b(?:told|telling)\s(?:\p{L}+\s){1,4}(?:in|at)\s(?:the\s)?$/iu;
const THAT = /^(?:\s(?:on|late|early)?\s?(?:\p{L}+\s){0,2}\p{L}+)?\sthat\b/u;

/** "The blast killed nine, the envoy said in Geneva": what was done was not there. */
function isSaidThere({ document: { text } }: Read, { start }: Place): boolean {
  return SAID.test(text.slice(Math.max(0, start - 80), start));
}

const SEAT = /\b(?:ministry|government|embassy|parliament|headquarters)\sin\s$/iu;

/** "The coup cost nine lives, the foreign ministry in Lisbon said": where a body sits that tells of a deed. */
function isSeatOfGiver({ document: { text } }: Read, { attribution }: Frame, place: Place): boolean {
  return (
    attribution.some((span) => overlaps(span, place)) &&
    SEAT.test(text.slice(Math.max(0, place.start - 20), place.start))
  );
}

const HOME =
  /\b(?:com(?:e|es|ing)|came|hail(?:s|ed|ing)?)\sfrom\s(?:the\s)?(?:\p{Lu}[\p{L}-]*\sin\s(?:the\s)?)?$/u;

/** "Gunmen who had come from Nyala stole a lorry": where those were before who act. */
function isHome({ document: { text } }: Read, frame: Frame, { start }: Span): boolean {
  return isOnTheSpot(frame) && !leaves(frame) && HOME.test(text.slice(Math.max(0, start - 60), start));
}

/** "told lawmakers in Buka on Friday that": before whom something is said. */
function isTold(before: string, after: string): boolean {
  return TOLD.test(before) && THAT.test(after);
}

/** "Erdogan said in Baku that", "Tillerson, speaking in Sydney, urged", "told a court in Lira that": where the words of a sentence were spoken. */
export function isSpoken({ document: { text } }: Doc, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  return SPEAKING.test(before) || SAID.test(before) || isTold(before, text.slice(end, end + 40));
}

/** "A spokesman, reached in Riyadh, said its aircraft had hit the village": where somebody speaks. */
function isOfSpeaker({ document: { text } }: Read, { start, end }: Place): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 40);
  return SPEAKING.test(before) || isTold(before, after) || (REACHED.test(before) && SAYS.test(after));
}

const TAKEN =
  /\b(?:taken|rushed|flown|airlifted|evacuated|transferred|admitted)\sto\s(?:\p{L}+\s){0,5}?(?:in|at)\s(?:the\s)?$/iu;

/** "11 were wounded and taken to the hospital in Lira": where the victims of an act come to. */
function isWhereTaken({ document: { text } }: Read, { start }: Span): boolean {
  return TAKEN.test(text.slice(Math.max(0, start - 80), start));
}

const ON_WHEELS = /\s(?:convoys?|trains?|flights?|planes?|ferr(?:y|ies)|lorr(?:y|ies)|trucks?|bus(?:es)?)$/i;
/** Up to a place: "to Arica", "to Arica and Antofagasta". */
const TO = /\sto\s(?:the\s)?(?:\p{Lu}[\p{L}-]*\s(?:and|or)\s)?$/u;
const GOES = new Set(
  'travel travell go sail fly head drive divert flee run walk take transport ship flight'.split(' '),
);

/** What is done on the spot: marches go somewhere, strikes do not. */
function isOnTheSpot({ type, mode }: Frame): boolean {
  return type.value === 'PROTEST'
    ? mode.value === 'strike'
    : type.value === 'ASSAULT' || type.value === 'COERCE';
}

/** "an ambush of the Bangui convoy", "ships diverted to Arica since the strike": where something goes. */
function isOnTheWay(doc: Read, frame: Frame, span: RoleSpan): boolean {
  const { text } = doc.document;
  if (!isOnTheSpot(frame) || leaves(frame)) return false;
  const words = text.slice(span.start, span.end);
  if (ON_WHEELS.test(words)) return near(doc.layers.places, span).some((place) => overlaps(place, span));
  if (!/^to\s/i.test(words) && !TO.test(text.slice(Math.max(0, span.start - 40), span.start))) return false;
  const start = span.start + (/^to\s/.test(words) ? 'to '.length : 0);
  if (isAimed(doc, { start, end: span.end })) return true;
  let at = headOf(doc, span);
  // "to Arica and Antofagasta".
  while (at !== undefined && /^(?:conj|flat|appos)/.test(doc.layers.words[at]!.deprel))
    at = doc.layers.words[at]!.head;
  const governor = at === undefined ? undefined : doc.layers.words[at]!.head;
  if (governor === undefined || (governor >= frame.trigger.first && governor < frame.trigger.until))
    return false;
  return GOES.has(lemmaAt(doc, governor));
}

/** "a protest by workers from Malaita": where those are from who take part. */
function isOrigin({ document: { text } }: Read, { type, mode }: Frame, { start }: RoleSpan): boolean {
  if (type.value !== 'PROTEST' && mode.value !== 'crowd-control') return false;
  return /\bby\s(?:\p{L}+\s){1,3}from\s(?:the\s)?$/iu.test(text.slice(Math.max(0, start - 50), start));
}

/** "moved a vessel from Samos to the strait": where troops leave, if it is told where they go. */
function isWhereFrom({ document: { text } }: Read, { type, place }: Frame, { start }: RoleSpan): boolean {
  if (type.value !== 'MOBILIZE' || place.length < 2) return false;
  return /\bfrom\s(?:the\s)?$/iu.test(text.slice(Math.max(0, start - 12), start));
}

const ACCORD = new Set('accord agreement deal pact treaty truce ceasefire roadmap communique'.split(' '));

/** "The accord reached in Lome in June was ratified": where they came to an accord, not where others decide on it. */
function isOfAccord(doc: Read, frame: Frame, span: RoleSpan): boolean {
  const { words } = doc.layers;
  let at = headOf(doc, span);
  for (let steps = 0; at !== undefined && steps < 3; steps += 1) {
    if (at >= frame.trigger.first && at < frame.trigger.until) return false;
    const { deprel, head }: Word = words[at]!;
    if (deprel.startsWith('acl') && head !== undefined && ACCORD.has(lemmaAt(doc, head)))
      return head < frame.trigger.first || head >= frame.trigger.until;
    at = head;
  }
  return false;
}

/** "handed over to Baku": who gets it. */
function isRecipient({ document: { text } }: Read, frame: Frame, { start }: Place): boolean {
  return frame.type.value === 'RETREAT' && /\sto\s$/iu.test(text.slice(Math.max(0, start - 4), start));
}

/** Withdrawals, releases and expulsions happen where one leaves. */
function leaves({ type, mode }: Frame): boolean {
  return LEAVING.has(`${type.value}/${mode.value}`);
}

const LEAVING = new Set([
  ...['RETREAT/withdraw', 'RETREAT/release', 'SANCTION/withdraw', 'SANCTION/expel', 'COERCE/deport'],
]);

function isSentAway({ type, mode }: Frame): boolean {
  return type.value === 'SANCTION' && mode.value === 'expel';
}

const AWAY: ReadonlySet<string> = new Set(['from']);
const FROM: ReadonlySet<string> = new Set([...AT, 'from']);

/** What is decided at a seat of government. */
const DECIDED: ReadonlySet<EventType> = new Set<EventType>([
  ...(['SANCTION', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT', 'CONCEDE'] as const),
]);

/** What is done at a spot: the sentence's place is likely its own. */
export const DEEDS: ReadonlySet<EventType> = new Set<EventType>([
  ...(['ASSAULT', 'PROTEST', 'COERCE', 'MOBILIZE', 'RETREAT', 'AID'] as const),
]);

/** The place from which the report was sent, where that is on the map. */
export function datelinePlace(doc: Read): EventPlace | undefined {
  const span = doc.document.dateline?.placeSpan;
  const found = span && doc.layers.places.find((place) => place.kind !== 'people' && overlaps(place, span));
  return found && inferredPlace(found, found.desk ? 'desk' : 'dateline');
}
