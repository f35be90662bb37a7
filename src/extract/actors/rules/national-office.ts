import type { CountryRule } from '../rule.ts';

/** Offices and bodies that one country alone calls so. */
const NATIONAL: Readonly<Record<string, RegExp>> = {
  GBR: /\b(?:home secretary|shadow (?:home|foreign|defence|health) secretary|chancellor of the exchequer|chief whip|lord chancellor|privy council)\b/i,
  USA: /\b(?:secretary of state|treasury secretary|surgeon general|house speaker|defense secretary|supreme court justices)\b/i,
  IRL: /\b(?:taoiseach|tanaiste)\b/i,
  JPN: /\bchief cabinet secretary\b/i,
  VAT: /\b(?:the pope|the pontiff|holy father)\b/i,
};

/**
 * "the home secretary", "the taoiseach": an office that tells its country, where the words name no other.
 *      ^^^^^^^^^^^^^^        ^^^^^^^^^
 */
export const nationalOffice: CountryRule = ({ phrase }) => {
  for (const [country, pattern] of Object.entries(NATIONAL)) {
    const words = pattern.exec(phrase.text)?.[0];
    if (words !== undefined) return { country, basis: 'inferred', why: `national-office: "${words}"` };
  }
  return undefined;
};
