import type { Doc, QuantityKind, QuantityMention } from '../../../document/index.ts';

/** What befalls people by an act. */
const BEFALLS: ReadonlySet<QuantityKind> = new Set<QuantityKind>([
  ...(['killed', 'wounded', 'arrested', 'abducted', 'expelled', 'released'] as const),
]);

/** Up to the verb of a number: its noun, and what stands behind it. "Three guards who were on duty were killed" has another verb. */
const NOUN =
  /^(?:\s(?!(?:and|but|or|when|as|after|while|because|if|who|that|which|whom)\b)[\p{L}'’-]+){0,7}?/u;
const DOES =
  '(?:(?:were|was|are|is|had\\sbeen|have\\sbeen|remain|remained)\\s(?:all\\s|still\\s|only\\s)?(?:on\\s(?:duty|patrol|guard|leave|the\\s(?:run|loose))|at\\slarge|robbed|armed|being\\s(?:sought|hunted)|due|waiting|watching)|t(?:ook|aken|ake|aking)\\spart|belong(?:s|ed)?\\sto|(?:had\\s|have\\s)?(?:climbed|boarded|gone\\saboard|turned\\sback|lived|volunteered|witnessed|watched))';
/** "800 men, thieves among them, have been at large". */
const AMONG = '(?:,\\s[^,.;]{1,60},)?';
const DOES_SO = new RegExp(`${NOUN.source}${AMONG}\\s${DOES}\\b`, 'u');

/** Those who attack, and what they do: "eight armed men had climbed aboard". */
const ATTACKERS =
  /(?:^|\s)(?:attackers|assailants|raiders|(?:armed|masked)\s(?:men|youths)|gunmen|hijackers|kidnappers|robbers)$/;
const DONE_TO =
  /^(?:\s(?:who|that|had|have|has|also|later|then|all|themselves|reportedly|still))*\s(?:were|was|been|are|is|be|being|died|dead|fell|lost|surrender\p{L}*|remain\p{L}*|escaped|fled|to|in|by|of|and|or|(?:un)?hurt|killed|wounded|injured|shot|arrested|captured|detained|held|caught|slain)\b|^\s?(?:[.,;:)]|$)/u;

/**
 * True where what the number's own noun and verb tell leaves no room for a kind that the sentence has for others: "Only four guards were on duty",
 * "Nine shopkeepers were robbed and one was killed", "eight armed men had climbed aboard and shot the cook", "Police arrested the mayor
 * and 450 people fled".
 */
export function rulesOut(
  { document: { text } }: Doc,
  { type, kind: told, kindBy, noun, unit, end }: QuantityMention,
  kind: QuantityKind,
): boolean {
  if (kindBy === 'act' && told === 'displaced' && kind === 'arrested') return true;
  if (type !== 'count' || kindBy === 'act' || !BEFALLS.has(kind)) return false;
  return (
    DOES_SO.test(text.slice(end, end + 120)) ||
    (ATTACKERS.test(unit ?? '') && !DONE_TO.test(text.slice(noun?.end ?? end, end + 80)))
  );
}

const KEPT = 'captive|missing|held|hostage|in\\scaptivity|in\\sthe\\shands';
const STILL = new RegExp(
  `^(?:\\s(?!(?:and|but|or)\\b)[\\p{L}'’-]+){0,4}?\\s(?:still\\s(?:being\\s)?|remain(?:s|ed)?\\s)(?:${KEPT})\\b`,
  'u',
);

/** "Most pupils freed, seven still held", "23 remain in the hands of their captors": nobody let them go. */
export function isStillHeld({ document: { text } }: Doc, { type, end }: QuantityMention): boolean {
  return type === 'count' && STILL.test(text.slice(end, end + 90));
}
