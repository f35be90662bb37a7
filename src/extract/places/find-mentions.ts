import { type Doc, type Entity, type EntityLabel, overlaps, type Span } from '../../document/index.ts';
import { foldName, type Gazetteer, type NamedPlace } from '../../gazetteer/index.ts';
import { namesBody, namesThing, standsAsPlace } from './beside-name.ts';
import { isPeople } from './read-people.ts';
import { FACILITY_WORDS, isParted, KIND_WORDS, NO_PLACES, PART_WORDS, STREET_WORDS } from './words.ts';

/**
 * Why a stretch of text is taken for a place: the model's label; a people's name or a body of states that acts; something that stands in a place and
 * bears its name; a name inside that of an organisation; the gazetteer alone.
 */
export type MentionSource = 'dateline' | 'place' | 'people' | 'facility' | 'inside-name' | 'gazetteer';

export interface PlaceMention extends Span {
  readonly source: MentionSource;
}

type Read = Doc<'tokens' | 'words' | 'entities'>;

/** What finding mentions needs beside the document. */
export interface MentionMeans {
  readonly gazetteer: Gazetteer;
  readonly countryOfDemonym: (word: string) => string | undefined;
}

/** A run of tokens: first, until. */
type Run = readonly [first: number, until: number];

/**
 * The places that a document names: what the model calls a place, mended at its edges; then names of the gazetteer inside
 * names of organisations, and those that the model misses; and peoples' names.
 */
export function findMentions(doc: Read, means: MentionMeans): PlaceMention[] {
  const { entities, tokens } = doc.layers;
  const { text } = doc.document;
  const taken = new Uint8Array(tokens.length);
  const found: PlaceMention[] = [];
  const isFree = ([first, until]: Run) => !taken.subarray(first, until).includes(1);
  const take = ([first, until]: Run, source: MentionSource) => {
    if (source !== 'facility') taken.fill(1, first, until);
    const span = { start: tokens[first]!.start, end: tokens[until - 1]!.end };
    if (!namesThing(text, span)) found.push({ ...span, source: namesBody(text, span) ? 'people' : source });
  };
  const dateline = datelineOf(doc);
  if (dateline !== undefined) {
    found.push(dateline);
    tokens.forEach((token, i) => {
      if (overlaps(token, dateline)) taken[i] = 1;
    });
  }
  const senses = sensesOf(doc);
  const persons = wordsOfPersons(doc);
  for (const entity of entities) {
    if (entity.label !== 'LOC') continue;
    const run = trim(doc, entity);
    if (run === undefined || isBetween(nameOf(doc, run), means)) continue;
    const { whole, inner } = mend(doc, run, means);
    if (senses.get(keyOf(doc, whole)) === 'person') continue;
    const source = isPeople(nameOf(doc, whole), means) ? 'people' : 'place';
    if (inner !== undefined && isFree(inner)) {
      take(whole, 'facility');
      take(inner, 'place');
    } else if (inner === undefined && isFree(whole)) take(whole, source);
  }
  const known = new Set(found.map(({ start, end }) => foldName(text.slice(start, end))));
  const labels = labelsOf(entities, tokens.length);
  const capitals = tokens.map((token) => isCapital(text, token.start));
  for (let first = 0; first < tokens.length; first += 1) {
    if (taken[first] === 1 || !capitals[first]) continue;
    const label = labels[first];
    for (let until = Math.min(first + LONGEST, tokens.length); until > first; until -= 1) {
      if (!capitals[until - 1]) continue;
      const run: Run = [first, until];
      if (!isFree(run) || !isName(doc, run)) continue;
      const name = nameOf(doc, run);
      if (label?.label !== 'PER' && isPeople(name, means)) {
        take(run, 'people');
        first = until - 1;
        break;
      }
      const places = means.gazetteer.findKey(foldName(name));
      if (places.length === 0 || !accept(doc, run, { name, places, label, known, senses, persons })) continue;
      take(run, label?.label === 'ORG' || label?.label === 'MISC' ? 'inside-name' : 'gazetteer');
      first = until - 1;
      break;
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const LONGEST = 5;

/** The town of a dateline, whatever the model makes of its capitals: "KAMPALA, Uganda". Sentences begin after it. */
function datelineOf({ document }: Read): PlaceMention | undefined {
  const span = document.dateline?.placeSpan;
  if (span === undefined) return undefined;
  const [town = ''] = document.text.slice(span.start, span.end).split(/[,/(]/);
  return { start: span.start, end: span.start + town.trimEnd().length, source: 'dateline' };
}

/** Names that the model calls a person's much more often than a place. */
function sensesOf(doc: Read): ReadonlyMap<string, 'person' | 'place'> {
  const counts = new Map<string, { person: number; place: number }>();
  for (const entity of doc.layers.entities) {
    if (entity.label !== 'LOC' && entity.label !== 'PER') continue;
    const key = keyOf(doc, [entity.first, entity.until]);
    const count = counts.get(key) ?? { person: 0, place: 0 };
    if (entity.label === 'PER') count.person += 1;
    else count.place += 1;
    counts.set(key, count);
  }
  return new Map([...counts].map(([key, { person, place }]) => [key, person > place ? 'person' : 'place']));
}

/** "Rose" and "Tyler", where the text names a Rose Tyler. */
function wordsOfPersons(doc: Read): ReadonlySet<string> {
  const persons = doc.layers.entities.filter(
    ({ label, first, until }) => label === 'PER' && until - first > 1,
  );
  return new Set(persons.flatMap(({ first, until }) => keyOf(doc, [first, until]).split(' ')));
}

function labelsOf(entities: readonly Entity[], count: number): (Entity | undefined)[] {
  const labels: (Entity | undefined)[] = Array.from({ length: count });
  for (const entity of entities) labels.fill(entity, entity.first, entity.until);
  return labels;
}

function nameOf(doc: Read, [first, until]: Run): string {
  const { tokens } = doc.layers;
  return doc.document.text.slice(tokens[first]!.start, tokens[until - 1]!.end);
}

function keyOf(doc: Read, run: Run): string {
  return foldName(nameOf(doc, run));
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  return /^\p{Lu}/u.test(text.slice(at, at + 2));
}

/** The words of a name stand in one sentence, its last one with a capital, no mark but a hyphen between them. */
function isName(doc: Read, [first, until]: Run): boolean {
  const { tokens } = doc.layers;
  const { text } = doc.document;
  const last = tokens[until - 1]!;
  if (last.sentence !== tokens[first]!.sentence || !isCapital(text, last.start)) return false;
  return !/[,;:()"“”\n]/.test(text.slice(tokens[first]!.start, last.end));
}

/** Leaves off "the", possessives and marks at the ends; undefined where no name is left. */
function trim(doc: Read, { first, until }: Entity): Run | undefined {
  const wordAt = (i: number) => nameOf(doc, [i, i + 1]);
  while (first < until && (/^(?:the|\W+)$/i.test(wordAt(first)) || isLowerPart(wordAt(first)))) first += 1;
  while (until > first && /^(?:['’]s?|[^\p{L}\p{N}]+)$/u.test(wordAt(until - 1))) until -= 1;
  if (first >= until || !/\p{Lu}/u.test(nameOf(doc, [first, until]))) return undefined;
  return [first, until];
}

function isLowerPart(word: string): boolean {
  return /^\p{Ll}/u.test(word) && PART_WORDS.test(word);
}

/**
 * The words that the gazetteer knows: a word more ("Putnam" before "County"), or fewer ("Metro Vancouver", "Java
 * province"). `inner` where the name is of something that stands in a place: "Vancouver International Airport".
 */
function mend(doc: Read, [first, until]: Run, means: MentionMeans): { whole: Run; inner?: Run } {
  const { tokens } = doc.layers;
  const { text } = doc.document;
  const knows = (run: Run) =>
    run[0] >= 0 &&
    run[1] <= tokens.length &&
    run[0] < run[1] &&
    isCapital(text, tokens[run[0]]!.start) &&
    isName(doc, run) &&
    (means.gazetteer.has(keyOf(doc, run)) || isPeople(nameOf(doc, run), means));
  const longer: readonly Run[] = [
    [first, until + 2],
    [first, until + 1],
    [first - 1, until],
  ];
  const grown = longer.find((run) => knows(run));
  if (grown !== undefined) return { whole: grown };
  const stop = text[tokens[until]?.start ?? -1] === '.' && tokens[until]!.start === tokens[until - 1]!.end;
  if (stop && isShortDivision(nameOf(doc, [first, until]), means.gazetteer))
    return { whole: [first, until + 1] };
  if (knows([first, until])) return { whole: [first, until] };
  let to = until;
  while (to > first + 1 && isLower(nameOf(doc, [to - 1, to]))) to -= 1;
  // "East Java province" is no part of Java.
  if (to < until && knows([first, to])) return { whole: [first, to] };
  let from = first;
  while (from < to - 1 && PART_WORDS.test(nameOf(doc, [from, from + 1]))) from += 1;
  if (
    (from > first || to < until) &&
    knows([from, to]) &&
    (from === first || means.gazetteer.findKey(keyOf(doc, [from, to])).some(isParted))
  )
    return { whole: [from, to] };
  for (let noun = from + 1; noun < until; noun += 1) {
    const word = keyOf(doc, [noun, noun + 1]);
    // "Monterey Highway" stands in any town.
    if (!FACILITY_WORDS.has(word) || STREET_WORDS.has(word)) continue;
    for (let end = noun; end > from; end -= 1)
      if (knows([from, end]) && !isCommon(nameOf(doc, [from, end])))
        return { whole: [first, until], inner: [from, end] };
  }
  return { whole: [first, until] };
}

/** "province" in "Java province", "quarantine" in "Spotswood quarantine". */
function isLower(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

/** "Pa", "Calif": the stop after it belongs to it, as in no name of a division elsewhere. */
function isShortDivision(name: string, gazetteer: Gazetteer): boolean {
  return (
    /^(?:\p{Lu}\.)?\p{Lu}\p{L}{0,4}$/u.test(name) &&
    gazetteer.findKey(foldName(name)).some(({ place, own }) => !own && isShortened(place))
  );
}

function isShortened({ kind, country = '' }: NamedPlace['place']): boolean {
  return kind === 'division' && /^(?:USA|CAN|AUS)$/.test(country);
}

/** "Kyrgyz-Tajik", of a border or talks: two peoples, and no place of either. */
function isBetween(name: string, means: MentionMeans): boolean {
  const [one, other, ...more] = name.split(/[-–]/);
  return other !== undefined && more.length === 0 && isPeople(one!, means) && isPeople(other, means);
}

function isCommon(name: string): boolean {
  const key = foldName(name);
  return PART_WORDS.test(name) || FACILITY_WORDS.has(key) || KIND_WORDS.has(key) || NO_PLACES.has(key);
}

/** Names of papers, which bear a town's name wherever they are. */
const PAPER =
  /\b(?:Times|Post|Tribune|Herald|News|Journal|Gazette|Globe|Press|Observer|Guardian|Chronicle|Telegraph|Star|Sun|Record|Courier|Dispatch|Examiner|Enquirer|Inquirer|Monitor|Analytica)$/;

/** In capitals no common word. */
const STATES = /^(?:US|U\.S\.|UK|U\.K\.)$/;

interface Found {
  readonly name: string;
  readonly places: readonly NamedPlace[];
  readonly label: Entity | undefined;
  readonly known: ReadonlySet<string>;
  readonly senses: ReadonlyMap<string, 'person' | 'place'>;
  /** Words of persons' names of several words. */
  readonly persons: ReadonlySet<string>;
}

function accept(
  doc: Read,
  [first, until]: Run,
  { name, places, label, known, senses, persons }: Found,
): boolean {
  if ((isCommon(name) && !STATES.test(name)) || name.length < 2) return false;
  const { text } = doc.document;
  const key = foldName(name);
  const fame = Math.max(...places.map((one) => fameOf(one)));
  const seen = known.has(key) && senses.get(key) !== 'person';
  const kind: EntityLabel | undefined = label?.label;
  const after = doc.layers.tokens[until - 1]!.end;
  // "Co.", "Ms.", "OK": short divisions count after a town only.
  if (name.replaceAll('.', '').length <= 4 && places.every(({ own }) => !own) && fame < 9)
    return text.startsWith(', ', doc.layers.tokens[first]!.start - 2);
  if (kind === 'GRP') return false;
  if (kind === 'MISC') return seen || fame >= UNLABELLED;
  if (kind === 'ORG') {
    if (PAPER.test(text.slice(label!.start, label!.end))) return false;
    return seen || fame >= IN_ORGANISATION || / (?:County|Parish)$/.test(name);
  }
  if (kind === 'PER') {
    const whole = label!.first === first && label!.until === until && until - first < 3;
    if (!whole) return false;
    if (senses.get(key) !== 'person') return seen;
    const { start } = doc.layers.tokens[first]!;
    const town = fame >= TOWN && !persons.has(key) && standsAsPlace(text, { start, end: after });
    return town || /^, \p{Lu}/u.test(text.slice(after, after + 3));
  }
  return (seen || fame >= UNLABELLED) && doc.layers.words[until - 1]?.upos === 'PROPN';
}

const IN_ORGANISATION = 4.7;
const UNLABELLED = 5.5;
const TOWN = 3;

/** Powers of ten of the population that a place must have to count without the model. */
function fameOf({ place, own }: NamedPlace): number {
  const size = Math.log10(place.population + 10);
  if (place.kind === 'country') return 9;
  if (place.kind === 'division') return own ? Math.max(size, 6) : size - 1;
  if (place.kind === 'district') return size - 1.5;
  if (place.kind === 'city' || place.kind === 'seat' || place.kind === 'capital')
    return own ? size : size - 1.5;
  return 6;
}
