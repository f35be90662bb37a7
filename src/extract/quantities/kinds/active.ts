import { NUMBER_WORD } from '../../../util/number-words.ts';

/** Participles that may as well be a past tense with an object. */
const VERB =
  '(?:killed|murdered|massacred|executed|assassinated|beheaded|lynched|wounded|injured|hurt|arrested|detained|imprisoned|jailed|apprehended|abducted|kidnapped|snatched|released|freed|liberated|rescued|pardoned|exchanged|swapped|expelled|deported|displaced|uprooted|evacuated|evicted)';
const BY_OTHERS = new RegExp(`\\b(?:was|were|is|are|be|been|being|got|get)\\s(?:\\p{L}+\\s)?${VERB}$`, 'u');
/** "the 30 hostages Hamas had released" are not those who act. */
const HAVING = new RegExp(
  `^\\s?(?:\\p{Ll}[\\p{L}-]*\\s){0,2}(?:have|has|had)\\s(?:\\p{L}+\\s)?${VERB}$`,
  'u',
);
const ENDS = new RegExp(`(?:^|[\\s-])${VERB}$`, 'u');
const NUMBER = `(?:\\d[\\d,.]*|${NUMBER_WORD}|dozens|hundreds|scores|several)`;
const OBJECT = new RegExp(
  `^\\s(?:(?:at least|about|around|some|nearly|almost|up to|over|more than|as many as)\\s)?(?:${NUMBER}|an?|the|his|her|its|their|them|him|each other|one another)\\b`,
  'u',
);
/** "freed three days later", "arrested the same night". */
const WHEN = new RegExp(
  `^\\s(?:\\p{L}+\\s){0,3}?(?:${NUMBER}|an?|the|\\d+)\\s(?:\\p{L}+\\s)?(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|mornings?|evenings?|afternoons?|kilomet(?:re|er)s?|km|miles?|met(?:re|er)s?|yards?)\\b`,
  'u',
);

/**
 * "Two raiders killed 15 villagers", "the two have exchanged 40 prisoners": the number counts those who did it.
 *              ^^^^^^
 * `told` are the words up to the verb, `rest` what follows it.
 */
export function isActive(told: string, rest: string): boolean {
  if (!ENDS.test(told) || BY_OTHERS.test(told)) return false;
  return HAVING.test(told) || (OBJECT.test(rest) && !WHEN.test(rest));
}
