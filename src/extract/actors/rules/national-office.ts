import type { CountryRule } from '../rule.ts';

/** Offices and bodies that hardly any other country calls so. */
const NATIONAL: Readonly<Record<string, RegExp>> = {
  GBR: /\b(?:home secretary|shadow (?:home|foreign|defence|health) secretary|chancellor of the exchequer|chief whip|lord chancellor|privy council|office for national statistics|nhs|national health service|institute for fiscal studies|house of (?:commons|lords))\b/i,
  USA: /\b(?:secretary of state|congressional (?:budget office|research service)|centers for disease control|federal communications commission|house of representatives|(?:senate|house) (?:majority|minority) (?:leader|whip)|congress(?:man|woman)|treasury secretary|surgeon general|(?<!lower |upper )house speaker|defense secretary|supreme court justices)\b/i,
  IRL: /\b(?:taoiseach|tanaiste)\b/i,
  JPN: /\bchief cabinet secretary\b/i,
  VAT: /\b(?:the pope|the pontiff|holy father)\b/i,
};

/** Other countries have them too. */
const OF_OTHERS_TOO =
  /^(?:secretary of state|house of representatives|(?:senate|house) .*|congress(?:man|woman)|treasury secretary|surgeon general|house speaker|defense secretary|supreme court justices|chief whip)$/i;

/**
 * "the home secretary", "the taoiseach", "the Congressional Budget Office": an office or body that tells its country, where the words name no other.
 *      ^^^^^^^^^^^^^^        ^^^^^^^^^
 */
export const nationalOffice: CountryRule = ({ phrase, context: { documentCountries: named } }) => {
  for (const [country, pattern] of Object.entries(NATIONAL)) {
    const words = pattern.exec(phrase.text)?.[0];
    // A text that speaks of other countries and never of that one has such an office of its own.
    const isElsewhere = named !== undefined && named.size > 0 && !named.has(country);
    if (words === undefined || (OF_OTHERS_TOO.test(words) && isElsewhere)) continue;
    return { country, basis: 'inferred', why: `national-office: "${words}"` };
  }
  return undefined;
};
