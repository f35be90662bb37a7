const CHANGE =
  'r(?:ise|ises|ose|isen|ising)|fall(?:s|en|ing)?|fell|climb(?:s|ed|ing)?|drop(?:s|ped|ping)?|reduc(?:es?|ed|ing)|lower(?:s|ed|ing)?|rais(?:es?|ed|ing)|increas(?:es?|ed|ing)|decreas(?:es?|ed|ing)|shr(?:ink|inks|ank|unk)|gr(?:ow|ows|ew|own|owing)|sw(?:ell|ells|elled|ollen)|double[sd]?|doubling|triple[sd]?|halv(?:es?|ed|ing)|slip(?:s|ped)?|improv(?:es?|ed)|tumbl(?:es?|ed)|soar(?:s|ed)?|jump(?:s|ed)?|clos(?:es?|ed|ing)|trim(?:s|med)?|down|up|stands?|stood|standing|cap(?:s|ped)?|scal(?:es?|ed|ing)\\s+(?:back|down|up)';
const CUT = 'cut(?:s|ting)?|slash(?:es|ed|ing)?';
const TOTAL = '(?:total|number|toll|count|figure|tally|strength|contingent|force|staff)s?';
const SUPPLIES =
  /\b(?:aid|assistance|supplies|funds|funding|access|services|payments|deliveries|gas|oil|power|electricity|water|ties|links|exports|flights|arms)\b/;

const REACHES = new RegExp(
  `\\b(?:${CHANGE})\\b[^,;:.]*\\b(?:to|at)\\s+$|\\b(?:br(?:ing|ings|inging|ought)|tak(?:es|ing|en)|took)\\b[^;:.]*\\b${TOTAL}\\b[^;:.]*\\bto\\s+$|\\b${TOTAL}\\b[^,;:.]*\\b(?:to|at|reach(?:es|ed|ing)?)\\s+$`,
  'u',
);
const CUTS = new RegExp(`\\b(?:${CUT})\\b([^,;:.]*)\\bto\\s+$`, 'u');
const LEAVES = new RegExp(`\\b(?:${CHANGE}|${CUT})\\b[^,;:.]*\\bfrom\\s+$`, 'u');
const REMAINS =
  /^(?:-[\p{L}.'’-]+)?(?:\s+[\p{L}.'’-]+){0,5}?\s+(?:remain(?:s|ed|ing)?|still\s+(?:in|there))\b/u;

/**
 * "reduced to 455", "cut its staff to 455", "from 1,210 to 455", "bringing the total to 31", "455 remain": how many there
 *             ^^^                     ^^^         ^^^^^    ^^^                            ^^    ^^^
 * are then, not how many were added or taken.
 */
export function isLevel(before: string, after: string): boolean {
  if (REMAINS.test(after)) return true;
  if (!/\b(?:to|at|from|reach(?:es|ed|ing)?)\s+$/.test(before.slice(-12))) return false;
  if (REACHES.test(before) || LEAVES.test(before)) return true;
  const cut = CUTS.exec(before);
  return cut !== null && !SUPPLIES.test(cut[1]!);
}
