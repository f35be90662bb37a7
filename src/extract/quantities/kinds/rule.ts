import type { QuantityKind } from '../../../document/index.ts';
import { NUMBER_WORD } from '../../../util/number-words.ts';

/** The words around a number, in lower case. */
export interface Around {
  /** The clause up to the number. */
  readonly before: string;
  /** The clause from the number's end. */
  readonly after: string;
  /** The noun that it counts; empty where none stands. */
  readonly noun: string;
}

/** What tells a kind: words that end right before the number, words that follow it, and nouns that it counts. */
export interface KindRule {
  readonly kind: QuantityKind;
  /** Ends at the number; what stands between cue and number is in the pattern. */
  readonly before?: RegExp;
  /** Words that set a tally, which may stand far before it; what is counted is nothing or people. */
  readonly tally?: RegExp;
  /** Starts at the number's end. */
  readonly after?: RegExp;
  /** Words on either side that tell it together: "ordered three envoys to leave", "hacked two men to death". */
  readonly around?: readonly (readonly [before: RegExp, after: RegExp])[];
  /** Nouns of which the words before and after tell nothing: "released two albums". */
  readonly not?: RegExp;
  /** Words behind the number that make it another kind: "two of the wounded died". */
  readonly unless?: RegExp;
  /** The counted noun, where it tells an act by itself ("57 arrests"). */
  readonly toll?: RegExp;
  /** The counted noun, where it tells no act ("600 soldiers"). */
  readonly noun?: RegExp;
}

/**
 * What may stand between a verb and its number: "killed another 12", "wounding a total of 30", "detained its crew of 22",
 * "killed the envoy and 21 others".
 */
export const BETWEEN =
  "(?:\\s+(?:an?|the|his|her|its|their)(?:\\s+[\\p{L}.'’-]+){1,5}?\\s+and)?" +
  '(?:\\s+(?:another|a further|a total of|all|the|its|their|his|her|an additional|only|just|also|least|still|perhaps' +
  '|(?:an?|the|its|their|his|her)\\s+(?:first\\s+)?(?:crew|family|group|team|convoy|band|party)\\s+of))?\\s+["“]?$';

/**
 * The words of a counted noun and what may follow it, up to the cue. A hyphen parts words: were it in them too, a line of
 * hyphens could be cut in more ways than there is time for.
 */
const NOUN_PHRASE = `(?:(?:\\s[\\s-]*(?!(?:and|or|but|who|whom|which|that|when|where|while|as|after|said|say|says|by|to|had|has|have)\\b)|-[\\s-]*)(?!(?:\\d+|${NUMBER_WORD})\\s)[\\x22“”]?[\\p{L}\\d.'’]+[\\x22“”]?){0,8}?`;
/** "450 residents of three hamlets have left", "63 girls between the ages of 11 and 16 had been taken". */
const OF_THESE = `(?:\\s+(?:of|from|in)\\s+(?:the\\s+)?(?:\\d+|${NUMBER_WORD})\\s+(?:villages|hamlets|towns|districts|neighbou?rhoods|families|households)|\\s+(?:between\\s+the\\s+ages\\s+of|aged(?:\\s+between)?)\\s+\\S+\\s+(?:and|to)\\s+\\S+)?`;
/** ", including 20 policemen,", ", two of them women,", ", by the town's count," between those counted and what befell them. */
const ASIDE =
  '(?:,\\s+(?:(?:by|according\\s+to)\\s+(?:the|an?|its|their|his|her|one)|the|an?|both|including|not|and\\s+not|rather\\s+than|among\\s+them|many\\s+of\\s+them|most\\s+of\\s+them|all\\s+of\\s+them|mostly|whom?\\b|(?:at\\s+least\\s+)?[\\p{L}\\d-]+\\s+of\\s+(?:them|whom)|\\p{L}+\\s+included|\\p{L}+(?:\\s+and\\s+\\p{L}+)?\\s+among\\s+them)[^,;.]{0,60},)?';
/** "Seven civilians and one policeman died": another number of the same; not "Seven traders were robbed and one was killed". */
const AND_MORE = `(?:(?=\\s+and\\s)(?<!\\b(?:was|were)(?:\\s[\\p{L}-]+){1,4})\\s+and\\s+(?:at\\s+least\\s+)?(?:\\d+|an?|one|${NUMBER_WORD}|several|dozens|another)(?:\\s+of\\s+\\p{L}+)?(?:\\s+(?!and\\b)[\\p{L}-]+){1,3}?|\\s+and\\s+(?:the|its|their)(?:\\s+(?!and\\b)[\\p{L}-]+){1,4}?)?`;
/** "are now known to have died". */
const AS_KNOWN =
  '(?:\\s+(?:are|were|is|was)(?:\\s+now)?\\s+(?:known|believed|thought|feared|said|reported|presumed)(?:\\s+to\\s+(?:have(?:\\s+been)?|be))?)?';
const AUX =
  '(?:\\s+(?:who|that))?(?:\\s+(?:(?=and\\s)(?<!\\b(?:was|were)(?:\\s[\\p{L}-]+){1,4}\\s+)and\\s+\\S+\\s+)?(?:to have(?: been)?|were|was|are|is|(?:have|has|had)(?:\\s+(?:since|now|already|also|all|both|reportedly|so\\s+far))?\\s+been|have|had|be|being|been|got|to be|will be|would be|were reported|were reportedly|were said to have been|were believed)(?:\\s+(?:also|reportedly|later|then|still|confirmed|either|both|all|seriously|slightly|badly|lightly|critically))?)?';

/** Verbs and nouns right before a number. */
export function before(words: string): RegExp {
  return new RegExp(`\\b(?:${words})${BETWEEN}`, 'u');
}

/** The same, and the number of those that stand far before it. */
export function beforeOrCounted(words: string, things: string): RegExp {
  return new RegExp(`${before(words).source}|\\b${counted(things)}`, 'u');
}

/** "Three ministers visited the wounded": those are others. */
const NOT_THE = '(?<!\\b(?:visited|visit|met|treated|helped|mourned|buried|saw|comforted)\\sthe\\s)';

/** Participles and nouns behind a number and the noun that it counts. */
export function after(words: string): RegExp {
  return new RegExp(
    `^${NOUN_PHRASE}${OF_THESE}${AND_MORE}${ASIDE}(?:${AS_KNOWN}|${AUX})[\\s-]+["“]?${NOT_THE}(?:${words})\\b`,
    'u',
  );
}

/** "The dead of the night, six according to the Red Cross, were buried": a number beside those it counts. */
export function beside(things: string): readonly [before: RegExp, after: RegExp] {
  return [
    new RegExp(`\\bthe\\s+(?:${things})\\b(?:\\s+(?!and\\b)[\\p{L}'’-]+){0,5},\\s+$`, 'u'),
    /^,?\s(?:according\s+to|by\s+(?:the|one|its|their)|in\s+(?:all|number))\b/u,
  ];
}

/** A noun that is counted. */
export function noun(words: string): RegExp {
  return new RegExp(`(?:^|[\\s-])(?:${words})$`, 'u');
}

const NAMED = '\\b(?:puts?|putting|gives?|gave|giving|rais(?:es|ed)|lower(?:s|ed)|br(?:ings|ought))';

/**
 * "the number of those wounded on the northern side had risen to nine", "the number of displaced at 12,000", "put the number
 * released by nightfall at 2,105", "the wounded numbered 31", "put those detained at 86": what is counted may stand far from the
 * number.
 */
export function counted(things: string): string {
  const grown =
    'ris(?:en|es)|rose|climb(?:ed|s)|grown|grew|fallen|fell|reach(?:ed|es)|st(?:ood|ands)|put|w(?:ent|as)\\s+up|go(?:es|ne)\\s+up|(?:revised|corrected)(?:\\s+(?:up|down)(?:wards?)?)?';
  const far = '(?:(?!\\b(?:and|but|while|when)\\b)[^.;:]){0,120}';
  const group = `th(?:e|ose)\\s+(?:\\p{L}+\\s+)?(?:${things})\\b`;
  const near = '(?:(?!\\b(?:and|but|while|when|who)\\b)[^.,;:\\d]){0,60}';
  return (
    `(?:(?:(?:numbers?\\s+of|(?:figures?|count|tally|estimate|total)\\s+(?:for|of))\\s+(?:the\\s+|those\\s+)?(?:\\p{L}+\\s+){0,2}?|(?:(?<=${NAMED}\\s+the\\s+)|^)number\\s+)(?:${things})\\b${far}` +
    `(?:\\b(?:is|was|are|were)|\\b(?:${grown})(?:\\s+from\\s+[\\p{L}\\d,-]+)?(?:\\s+(?:to|at|by|from))?|(?<=\\b(?:rais(?:es|ed)|lower(?:s|ed)?|cuts?|puts?|gives?|gave|correct(?:s|ed)?|br(?:ings?|ought)|t(?:akes?|ook|aken))\\b[^.;:]{0,160})\\b(?:from|at|to|as))` +
    `|${group}${near}\\b(?:number(?:s|ed)?|total(?:s|ed|led)?|c(?:ame|omes?)\\s+to|st(?:ands?|ood)\\s+at)` +
    `|\\b(?:puts?|putting|placed?)\\s+${group}${near}\\bat)\\s+$`
  );
}
