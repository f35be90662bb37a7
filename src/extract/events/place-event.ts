import type {
  Doc,
  EventPlace,
  EventType,
  Frame,
  Place,
  PlaceFacts,
  RoleSpan,
  Span,
} from '../../document/index.ts';
import { covers, overlaps } from '../../document/index.ts';
import { childrenOf, lemmaAt } from './syntax.ts';

type Read = Doc<'sentences' | 'tokens' | 'words' | 'places'>;

/** How exact a place is, the most exact last. */
const RANKS: readonly EventPlace['precision'][] = ['unknown', 'country', 'division', 'city', 'exact'];

/** True where something is known of the place beside its name. */
export function isPlaced(place: EventPlace | undefined): boolean {
  return place !== undefined && (place.country !== undefined || place.precision !== 'unknown');
}

/**
 * The places of an event, the best first: those that the model gives it, each with what the layer of places knows of
 * the words; where none of them is on the map, also the place of its clause, its sentence or what it is done to.
 */
export function placesOfEvent(doc: Read, frame: Frame, root: number): EventPlace[] {
  const stated = [...frame.place]
    .sort((a, b) => b.confidence - a.confidence || a.start - b.start)
    .map((span) => statedPlace(doc, span))
    .sort((a, b) => b.rank - a.rank)
    .map(({ record }) => record);
  if (isPlaced(stated[0])) return stated;
  const inferred = inferPlace(doc, frame, root);
  if (inferred === undefined) return stated;
  const [named] = stated;
  return named === undefined ? [inferred] : [withWords(inferred, named), ...stated.slice(1)];
}

/** "the market": the words stay, the map comes from around them. */
export function withWords(place: EventPlace, stated: EventPlace | undefined): EventPlace {
  return stated === undefined
    ? place
    : { ...place, name: stated.name, ...(stated.span && { span: stated.span }) };
}

/** "Adre", "northern Mali", "a camp outside Goma": the most exact place in the words. */
function statedPlace(doc: Read, span: RoleSpan): { record: EventPlace; rank: number } {
  const name = doc.document.text.slice(span.start, span.end);
  const base = { span: { start: span.start, end: span.end }, name };
  const inside = doc.layers.places.filter((place) => place.kind !== 'people' && overlaps(place, span));
  const best = finest(inside.filter((place) => covers(span, place))) ?? finest(inside);
  if (best === undefined) return { record: { ...base, precision: 'unknown', basis: 'stated' }, rank: 0 };
  return { record: { ...base, ...factsOf(best), basis: best.basis, rule: 'place-span' }, rank: rankOf(best) };
}

/** The most exact; of equals the first. */
function finest(places: readonly Place[]): Place | undefined {
  let best: Place | undefined;
  for (const place of places) if (best === undefined || rankOf(place) > rankOf(best)) best = place;
  return best;
}

function rankOf(place: Place): number {
  // A name in no list, with its town or province beside it, is more exact than those.
  if (place.kind === 'unknown') return place.near === undefined ? 0 : 3.5;
  return RANKS.indexOf(place.precision);
}

type Facts = Pick<
  EventPlace,
  'precision' | 'toponym' | 'geonamesId' | 'country' | 'admin1' | 'lat' | 'lon' | 'middle' | 'note'
>;

/** What an event's record takes over: a point only for towns and spots. */
function factsOf(place: Place): Facts {
  const facts: Partial<PlaceFacts> = place.near ?? place;
  const { toponym, geonamesId, country, admin1, note, lat, lon, middle } = facts;
  // A village in no list is not where the town is that the text speaks of.
  if (place.kind === 'unknown' && middle !== true)
    return country === undefined ? { precision: 'unknown' } : { precision: 'country', country };
  const point = lat === undefined || lon === undefined ? undefined : { lat, lon };
  return {
    precision: place.near === undefined ? place.precision : precisionNear(place.near),
    ...(toponym !== undefined && { toponym }),
    ...(geonamesId !== undefined && { geonamesId }),
    ...(country !== undefined && { country }),
    ...(admin1 !== undefined && { admin1 }),
    ...(point && (middle === true ? { middle: point } : point)),
    ...(note !== undefined && { note }),
  };
}

function precisionNear(near: PlaceFacts): EventPlace['precision'] {
  if (near.middle !== true) return 'city';
  return near.admin1 === undefined ? 'country' : 'division';
}

/** The record of a place that an event is put at without being said to be there. */
function inferredPlace(place: Place, rule: string): EventPlace {
  const { start, end, name } = place;
  return { span: { start, end }, name, ...factsOf(place), basis: 'inferred', rule };
}

function inferPlace(doc: Read, frame: Frame, root: number): EventPlace | undefined {
  const sentence = doc.layers.sentences[frame.sentence]!;
  const here = doc.layers.places.filter(
    (place) => place.kind !== 'people' && !place.rule.startsWith('inside-name') && covers(sentence, place),
  );
  if (here.length === 0) return undefined;
  const clause = clauseOf(doc, root);
  const local = here.filter((place) => isLocative(doc, place));
  const inClause = finest(local.filter((place) => clause.has(headOf(doc, place) ?? -1)));
  if (inClause !== undefined) return inferredPlace(inClause, 'clause');
  const target = finest(here.filter((place) => frame.target.some((span) => overlaps(span, place))));
  if (target !== undefined && rankOf(target) > 1) return inferredPlace(target, 'target');
  const inSentence = DEEDS.has(frame.type.value) ? finest(local) : undefined;
  return inSentence && inferredPlace(inSentence, 'sentence');
}

/** What is done at a spot: the sentence's place is likely its own. */
const DEEDS: ReadonlySet<EventType> = new Set<EventType>([
  'ASSAULT',
  'PROTEST',
  'COERCE',
  'MOBILIZE',
  'RETREAT',
  'AID',
]);

/** The tokens below a trigger, further clauses left out. */
function clauseOf(doc: Read, root: number): ReadonlySet<number> {
  const inside = new Set([root]);
  for (const index of inside)
    for (const child of childrenOf(doc, index))
      if (!/^(?:acl|advcl|ccomp|csubj|parataxis)/.test(doc.layers.words[child]!.deprel)) inside.add(child);
  return inside;
}

/** "in Adre", "near the town of Adre", "outside Gao in northern Mali". */
function isLocative(doc: Read, place: Place): boolean {
  const { tokens, words } = doc.layers;
  let index = headOf(doc, place);
  for (let steps = 0; steps < 3 && index !== undefined; steps += 1) {
    const head: number = index;
    const cases = childrenOf(doc, head).filter((child) => words[child]!.deprel === 'case');
    if (cases.some((child) => tokens[child]!.start < place.start && LOCATIVE.has(lemmaAt(doc, child))))
      return true;
    const { deprel, head: above } = words[head]!;
    const climbs =
      /^(?:nmod|appos|flat|compound|conj)/.test(deprel) && (cases.length > 0 || deprel === 'conj');
    index = climbs ? above : undefined;
  }
  return false;
}

/** The token of a place whose head lies outside it. */
function headOf(doc: Read, span: Span): number | undefined {
  const { tokens, words } = doc.layers;
  let first = 0;
  let last = tokens.length;
  while (first < last) {
    const middle = (first + last) >> 1;
    if (tokens[middle]!.end <= span.start) first = middle + 1;
    else last = middle;
  }
  for (let i = first; i < tokens.length && tokens[i]!.start < span.end; i += 1) {
    const above = words[i]?.head;
    if (above === undefined || tokens[above]!.start < span.start || tokens[above]!.start >= span.end)
      return i;
  }
  return undefined;
}

const LOCATIVE = new Set(
  'in at near outside inside around across along throughout within off on into through'.split(' '),
);

/** The place from which the report was sent, where that is on the map. */
export function datelinePlace(doc: Read): EventPlace | undefined {
  const span = doc.document.dateline?.placeSpan;
  const found = span && doc.layers.places.find((place) => place.kind !== 'people' && overlaps(place, span));
  return found && inferredPlace(found, 'dateline');
}
