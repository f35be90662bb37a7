import type { CountryRule } from '../rule.ts';

/** Offices and bodies that one country alone calls so. */
const NATIONAL: Readonly<Record<string, RegExp>> = {
  GBR: /\b(?:home secretary|shadow (?:home|foreign|defence|health) secretary|chancellor of the exchequer|chief whip|lord chancellor|privy council|office for national statistics|nhs|national health service|institute for fiscal studies|house of (?:commons|lords))\b/i,
  USA: /\b(?:secretary of state|congressional (?:budget office|research service)|centers for disease control|federal communications commission|house of representatives|(?:senate|house) (?:majority|minority) (?:leader|whip)|congress(?:man|woman)|treasury secretary|surgeon general|house speaker|defense secretary|supreme court justices)\b/i,
  IRL: /\b(?:taoiseach|tanaiste)\b/i,
  JPN: /\bchief cabinet secretary\b/i,
  VAT: /\b(?:the pope|the pontiff|holy father)\b/i,
};

/**
 * "the home secretary", "the taoiseach", "the Congressional Budget Office": an office or body that tells its country, where the words name no other.
 *      ^^^^^^^^^^^^^^        ^^^^^^^^^
 */
export const nationalOffice: CountryRule = ({ phrase }) => {
  for (const [country, pattern] of Object.entries(NATIONAL)) {
    const words = pattern.exec(phrase.text)?.[0];
    if (words !== undefined) return { country, basis: 'inferred', why: `national-office: "${words}"` };
  }
  return undefined;
};
