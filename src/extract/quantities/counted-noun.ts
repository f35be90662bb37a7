import { readCardinal } from './read-cardinal.ts';
import { OPENERS } from './number-words.ts';
import { isDash, type Piece } from './pieces.ts';

/** Words that end the phrase of a counted noun. */
const STOPS = new Set(
  (
    'the a an this that these those his her its their our my your who whom whose which what when where while as at ' +
    'by for from in into on onto off over under to with without within through during since until after before ' +
    'between among amid against near about across along around behind beyond despite inside outside per than ' +
    'and or but nor so yet if because though although is are was were be been being am has have had do does did will ' +
    'would can could may might must shall should not no it he she they we you i them him us me more later ago ' +
    'said says say told called including plus both all each every some any of due following according'
  ).split(' '),
);
/** Plurals without an s, and people named by an adjective. */
const PLURALS = new Set(
  (
    'people men women children police personnel troops staff aircraft dead wounded injured missing cattle sheep ' +
    'servicemen servicewomen policemen policewomen gunmen fishermen guardsmen militiamen tribesmen clergymen ' +
    'seamen firemen businessmen countrymen infantry crew feet mice teeth media lives percent data homeless ' +
    'infantrymen airmen crewmen lawmen villagers'
  ).split(' '),
);
/** In capitals they are part of a name. */
const WHEN = /^(?:today|yesterday|overnight)$/;
const VERB_FORM =
  /^(?:killed|wounded|injured|dead|died|die|dies|hurt|arrested|detained|expelled|deported|released|freed|kidnapped|abducted|displaced|seized|rescued|fled|flee|flees|marched|rallied|gathered|protested|given|claimed|announced|reported|listed|cited|named|quoted|admitted|acknowledged)$/;

/** The noun that a number counts, as pieces; `after` says that "of" stands between. */
export function countedNoun(
  pieces: readonly Piece[],
  until: number,
): { readonly first: number; readonly until: number } | undefined {
  let at = until;
  if (isDash(pieces[at]) && !pieces[at]!.spaced) at += 1;
  if (pieces[at]?.lower === 'of') {
    at += 1;
    if (/^(?:the|its|their|his|her|our|these|those)$|['’]s?$/.test(pieces[at]?.lower ?? '')) {
      // "two of the 33 hostages", "of Mali's three parties": what the whole counts.
      const whole = readCardinal(pieces, at + 1);
      at = whole?.until ?? (/['’]/.test(pieces[at]!.lower) ? at : at + 1);
    }
  }
  if (/^(?:more|other|others|additional|further|extra|such|strong|few)$/.test(pieces[at]?.lower ?? ''))
    at += 1;
  const first = at;
  let noun: number | undefined;
  for (; at < first + 6; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (isDash(piece)) {
      if (piece.spaced || pieces[at + 1]?.spaced !== false) break;
      continue;
    }
    if (
      piece.form !== 'word' ||
      STOPS.has(piece.lower) ||
      WHEN.test(piece.text) ||
      VERB_FORM.test(piece.lower)
    )
      break;
    if (OPENERS.has(piece.lower) && !/^(?:half|quarter|second)$/.test(piece.lower)) break;
    // An adverb opens what happened to them; so does a verb behind the noun: "20 Russians arrived".
    if (/(?<!fami|al|assemb|monopo)ly$/.test(piece.lower)) break;
    if (noun !== undefined && /^[a-z]+(?:ed|ing)$/.test(piece.text)) break;
    noun = at;
    // "12 United Nations workers": a name goes before its noun.
    if (isPlural(piece) && !(/^[A-Z]/.test(piece.text) && isPlural(pieces[at + 1]))) break;
  }
  return noun === undefined ? undefined : { first, until: noun + 1 };
}

function isPlural(piece: Piece | undefined): boolean {
  if (piece?.form !== 'word') return false;
  return PLURALS.has(piece.lower) || /(?:[^'’siu]|ie|ise|ase)s$/.test(piece.lower);
}
