import type { RuleInput } from '../rule.ts';
import type { CountryFinding, SectorFinding } from '../rule.ts';

const KOREA = new Set(['PRK', 'KOR']);

/**
 * "the North's submarines", a headline's bare "South": one half of Korea, where Korea is named beside it.
 *  ^^^^^^^^^
 */
export function koreanHalf({ phrase, head, context }: RuleInput): CountryFinding | undefined {
  const skip = phrase.words[head.first]?.key === 'the' ? 1 : 0;
  const word = phrase.words[head.first + skip];
  if (word === undefined || !/^(?:North|South)$/.test(word.text)) return undefined;
  const alone = head.first + skip + 1 === head.until;
  if (!(alone || word.possessive)) return undefined;
  // "South Carolina", cut short: the name goes on.
  if (alone && /^[ -]\p{Lu}/u.test(context.following ?? '')) return undefined;
  const sentence = (context.sentence?.countries ?? []).map((one) => one.country);
  const named = sentence.length > 0 ? sentence : [...(context.documentCountries?.keys() ?? [])];
  if (!named.some((code) => KOREA.has(code))) return undefined;
  const country = word.text === 'North' ? 'PRK' : 'KOR';
  return { country, basis: 'inferred', why: `korean-half: "${word.text}"` };
}

/** The half alone acts as its government. */
export function koreanHalfAsActor(input: RuleInput): SectorFinding | undefined {
  const found = koreanHalf(input);
  const last = input.phrase.words[input.head.until - 1];
  if (found === undefined || last === undefined || !/^(?:North|South)$/.test(last.text)) return undefined;
  return { sectors: ['GOV'], basis: 'inferred', why: found.why };
}
