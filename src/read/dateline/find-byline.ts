import type { Dateline } from '../../document/index.ts';
import { KNOWN_AGENCIES, NOT_PLACES } from './words.ts';
import { NUMBER_WORD } from '../../util/number-words.ts';

/** A word with its place in the paragraph. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What stands before the first sentence: where it ends, as an index of a word, and the town it names. */
interface Byline {
  readonly until: number;
  readonly town?: Piece | undefined;
}

const MOST_WORDS = 20;
const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*,?$/u;
const CAPITALS = /^\p{Lu}[\p{Lu}.'’-]+,?$/u;
const PARTICLE = /^(?:al|bin|ibn|da|de|del|den|der|di|do|dos|el|la|le|van|von)$/;
const LOWER = /^\p{Ll}/u;
/** What opens a sentence and no name. */
const OPENING = new RegExp(
  `^["“‘'(]?(?:an?|the|at|in|on|no|as|it|he|she|they|after|when|while|some|about|over|around|nearly|several|many|more|dozens|hundreds|thousands|scores|one|${NUMBER_WORD}(?:-\\p{L}+)?|\\d.*)$`,
  'iu',
);
/** "By Monday Nigerian troops", "By New Year Malian rebels": no names of people. */
const NO_NAME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|new|next|last|late|early|mid|christmas|easter|ramadan|eid|world|lake|mount|land|sea|air|order|law|president|prime|king|queen|minister|general),?$/i;
/** "By Independence Day", "By Executive Order", "By Tahrir Square". */
const NO_PERSON =
  /^(?:day|eve|(?:mon|tues|wednes|thurs|fri|satur|sun)day|year|week|month|night|morning|time|order|decree|law|square|street|house|standards),?$/i;
const RANK = /^(?:Staff|Senior|Special|Chief|Our|Own|Crime|Court|Political|News|Deputy)$/i;
const POST = /^(?:Correspondents?|Reporters?|Writers?|Staff|Desk|Bureau)(?<comma>,?)$/i;

/**
 * "By Ana Vega and Luis Paz Business came", "Staff Correspondent, Sylhet A student", "Sena News / A source": who reports, and often
 *  ^^^^^^^^^^^^^^^^^^^^^^^^                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^            ^^^^^^^^^^^
 * from where, run together with the first sentence. It is kept apart as a dateline is.
 */
export function findByline(paragraph: string, offset = 0): Dateline | undefined {
  const words = [...paragraph.slice(0, 240).matchAll(/\S+/g)]
    .slice(0, MOST_WORDS)
    .map(({ 0: text, index }) => {
      return { text, start: index, end: index + text.length };
    });
  const found = agency(words) ?? byline(words) ?? post(words) ?? townOnly(words, paragraph);
  if (found === undefined || !opensSentence(words, found.until)) return undefined;
  const { until, town } = found;
  const name = town?.text.replace(/[,.]$/, '');
  return {
    span: { start: offset, end: offset + words[until - 1]!.end },
    ...(town && {
      place: name,
      placeSpan: { start: offset + town.start, end: offset + town.end - (town.text.length - name!.length) },
    }),
  };
}

/** A sentence goes on behind it: a word that opens one, or a capital with a small word behind. */
function opensSentence(words: readonly Piece[], at: number): boolean {
  const [first, second] = [words[at]?.text ?? '', words[at + 1]?.text ?? ''];
  if (!/^["“‘'(]?[\p{Lu}\p{N}]/u.test(first)) return false;
  return (
    OPENING.test(first) || LOWER.test(second) || (NAME.test(second) && LOWER.test(words[at + 2]?.text ?? ''))
  );
}

/** "Sena News / A source" */
function agency(words: readonly Piece[]): Byline | undefined {
  const slash = words.slice(0, 5).findIndex(({ text }) => text === '/');
  // "Gaza / Jerusalem" may be two towns.
  const named = slash > 1 && words.slice(0, slash).every(({ text }) => NAME.test(text));
  return named && !BETWEEN_TWO.test(words[slash + 2]?.text ?? '') ? { until: slash + 1 } : undefined;
}

/** "Loja - Angry residents"; not "Loja - the town - said", "Chad - Sudan talks". */
function townOnly(words: readonly Piece[], paragraph: string): Byline | undefined {
  const [town, dash] = words;
  if (!town || !dash || !/^\p{Lu}\p{Ll}{3,}$/u.test(town.text) || !/^[-–]$/.test(dash.text)) return undefined;
  if (LABEL.test(town.text) || KNOWN_AGENCIES.has(town.text)) return undefined;
  if (NO_NAME.test(town.text) || NOT_PLACES.has(town.text.toUpperCase())) return undefined;
  if (
    OPENING.test(town.text) ||
    words.slice(3, 6).some(({ text }) => BETWEEN_TWO.test(text.replace(/[,.;:]$/, '')))
  )
    return undefined;
  return / [-–—] /.test(paragraph.slice(dash.end + 1, 400)) ? undefined : { until: 2, town };
}

const BETWEEN_TWO =
  /^(?:talks|war|border|relations|ties|deal|truce|ceasefire|conflict|summit|row|road|railway|fighting|clashes|tensions?|negotiations|accord|treaty|dispute|crisis|meeting|forum|match|game|final|flights?|trains?|highway|expressway|motorway|pipeline|corridor|route|axis|earthquake)$/;
/** What a dash sets before a text besides towns: "Soccer - Arsenal beat". */
const LABEL =
  /^(?:soccer|football|cricket|tennis|rugby|golf|olympics|athletics|basketball|boxing|health|economy|crime|weather|education|entertainment|question|answer|result|today|yesterday|tonight|tomorrow|however)$/i;

/** "By Ana Vega", "By Ana Vega and News Staff -", "BY ANA VEGA IN LIMA", "By Ana Vega, Lima" */
function byline(words: readonly Piece[]): Byline | undefined {
  if (!/^by$/i.test(words[0]?.text ?? '') || NO_NAME.test(words[1]?.text ?? '')) return undefined;
  let until = nameEnd(words, 1);
  while (until !== undefined && /^(?:and|&)$/i.test(words[until]?.text ?? ''))
    until = nameEnd(words, until + 1);
  if (until === undefined || NO_PERSON.test(words[until - 1]!.text)) return undefined;
  const behind = postEnd(words, until) ?? until;
  return withTown(words, behind);
}

/** "Staff Correspondent, Sylhet", "Ana Vega Senior Reporter"; not "Senior Reporter Ana Vega was held". */
function post(words: readonly Piece[]): Byline | undefined {
  const alone = postEnd(words, 0);
  if (alone !== undefined) {
    const found = withTown(words, alone);
    const isSure = found.until > alone || OPENING.test(words[alone]?.text ?? '');
    return isSure ? found : undefined;
  }
  const name =
    NO_NAME.test(words[0]?.text ?? '') || OPENING.test(words[0]?.text ?? '') ? undefined : nameEnd(words, 0);
  const until = name === undefined ? undefined : postEnd(words, name);
  if (until === undefined) return undefined;
  const found = withTown(words, until);
  // "Kasa Post Staff Writer Ana Vega was held"
  return found.until > until || OPENING.test(words[until]?.text ?? '') ? found : undefined;
}

/** Behind "Senior Reporter", "Our Staff Reporter", "News Staff" or "Staff Correspondent,". */
function postEnd(words: readonly Piece[], at: number): number | undefined {
  let end = at;
  while (RANK.test(words[end]?.text ?? '')) end += 1;
  if (end > at && POST.test(words[end]?.text ?? '')) return end + 1;
  return end - at >= 2 && POST.test(words[end - 1]!.text) ? end : undefined;
}

/** What may follow who reports: "(Pix by ...)", a dash, ", Lima", "IN LIMA". */
function withTown(words: readonly Piece[], at: number): Byline {
  const text = words[at]?.text ?? '';
  if (/^\((?:pix|pics|photos?|pictures?)$/i.test(text)) {
    const close = words.findIndex(({ text: word }, i) => i >= at && word.endsWith(')'));
    return { until: close < 0 ? at : close + 1 };
  }
  if (/^[-–—]+$/.test(text)) return { until: at + 1 };
  const next = words[at + 1];
  if (text === 'IN' && next && CAPITALS.test(next.text)) return { until: at + 2, town: next };
  return words[at - 1]!.text.endsWith(',') ? behindComma(words, at) : { until: at };
}

/** ", Loja A man", ", Port Harcourt No fewer than six": up to three words; of "Loja Police have" the last opens the sentence. */
function behindComma(words: readonly Piece[], at: number): Byline {
  let end = at;
  while (
    end < at + 4 &&
    /^\p{Lu}[\p{L}'’-]+$/u.test(words[end]?.text ?? '') &&
    !OPENING.test(words[end]!.text)
  )
    end += 1;
  if (LOWER.test(words[end]?.text ?? '')) end = end - at === 2 ? at + 1 : at;
  const town = words.slice(at, end);
  const isTown = town.length > 0 && town.length < 4 && town.every(({ text }) => !NO_TOWN.test(text));
  if (!isTown || town.some(({ text }) => KNOWN_AGENCIES.has(text))) return { until: at };
  const text = town.map((word) => word.text).join(' ');
  return { until: end, town: { text, start: town[0]!.start, end: town.at(-1)!.end } };
}

const NO_TOWN =
  /^(?:Associated|Press|News|Editor|Reporter|Correspondent|Contributor|Bureau|Desk|Staff|Political|Senior|Special|Updated|CNN|BBC)$/i;

/** The end of a name of two words or more from `first`. */
function nameEnd(words: readonly Piece[], first: number): number | undefined {
  const text = (i: number): string => words[i]?.text ?? '';
  const news = postEnd(words, first);
  if (news !== undefined) return news;
  let end = first;
  if (CAPITALS.test(text(first))) {
    while (CAPITALS.test(text(end)) && !OPENING.test(text(end)) && !/^(?:AND|IN)$/.test(text(end))) {
      end += 1;
      if (text(end - 1).endsWith(',')) break;
    }
    // "By ANA VEGA POLICE have": the last one opens the sentence.
    if (LOWER.test(text(end)) && !/^and$/.test(text(end))) {
      // "By ANA VEGA, the mayor"
      if (text(end - 1).endsWith(',')) return undefined;
      end -= 1;
    }
    // "By ANA VEGA US President"
    if (end - first > 2 && /^(?:US|USA|UK|UN|EU|NATO|PM|MPs?)$/.test(text(end - 1))) end -= 1;
    return end - first >= 2 ? end : undefined;
  }
  for (let proper = 0; proper < 2; end += 1) {
    const word = text(end);
    const isSmall = proper === 1 && (PARTICLE.test(word) || /^\p{Lu}\.$/u.test(word));
    if (isSmall) continue;
    if (!NAME.test(word) || OPENING.test(word)) return undefined;
    proper += 1;
    if (word.endsWith(',')) return proper === 2 ? end + 1 : undefined;
  }
  const third = NAME.test(text(end)) && !OPENING.test(text(end)) && !RANK.test(text(end));
  return third && OPENING.test(text(end + 1)) && !LOWER.test(text(end + 1)) ? end + 1 : end;
}
