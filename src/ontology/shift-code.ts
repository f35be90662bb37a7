import { GOLDSTEIN } from './facts.ts';

/** CAMEO codes, or beginnings of them, each with the code that stands in its place. */
export type CodeShift = Readonly<Record<string, string>>;

/**
 * CAMEO's category 03, express intent, mirrors the deeds: 0841 "release persons" is announced by 0353.
 * Source: CAMEO codebook 1.1b3 (facts).
 */
export const INTENT: CodeShift = {
  '04': '036',
  '045': '039',
  '05': '032',
  '06': '031',
  '07': '033',
  '08': '035',
  '081': '0351',
  '0813': '0351',
  '0814': '0351',
  '082': '0352',
  '083': '034',
  '084': '0353',
  '085': '0354',
  '086': '0355',
  '087': '0356',
};

/**
 * The counterpart of a code: its longest known beginning is replaced, what follows is kept where CAMEO goes as deep there
 * (1053 under "10" -> "02" is 0253). A code without counterpart stays.
 */
export function shiftCode(code: string, shift: CodeShift): string {
  for (let length = code.length; length > 0; length -= 1) {
    const counterpart = shift[code.slice(0, length)];
    if (counterpart === undefined) continue;
    const deeper = counterpart + code.slice(length);
    return deeper in GOLDSTEIN ? deeper : counterpart;
  }
  return code;
}
