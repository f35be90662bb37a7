import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';

const NAMES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

/**
 * "the 1990s", "the '80s", "in the sixties"
 *  ^^^^^^^^^    ^^^^^^^^       ^^^^^^^^^^^
 */
export const decade: TimeRule = {
  name: 'decade',
  opens: ['digits', 'lead', 'unit'],
  pattern: pattern(
    `(?:the )?(?:(?:early|late|mid|later|earlier)[ -])?(?:(?<full>1\\d\\d0|20\\d0)['’]?s|['’‘](?<short>\\d0)['’]?s|(?<bare>[2-9]0)s|(?:nineteen[ -])?(?<name>${NAMES.join('|')}))|(?:the )?(?<bc>\\d{1,2}0)s (?:BCE?|B\\.C\\.(?:E\\.)?)`,
  ),
  read({ full, short: quoted, bare, name, bc }, { text, start, end }) {
    const words = text.slice(start, end);
    const short = quoted ?? bare;
    if (bc !== undefined) return { type: 'DATE', decade: -Number(bc) };
    if (
      full === undefined &&
      !/^the\b|^nineteen/i.test(words) &&
      !/^['’‘]/.test(words) &&
      !/\b(?:the|\ds['’]? (?:and|or|to))\s+$/i.test(text.slice(Math.max(0, start - 9), start))
    )
      return undefined;
    const mod = /^(?:the\s+)?(early|late|mid)/i.exec(words)?.[1]?.toLowerCase();
    const value =
      full !== undefined
        ? Number(full)
        : short !== undefined
          ? Number(short)
          : (NAMES.indexOf(name!.toLowerCase()) + 2) * 10 + (/nineteen/i.test(words) ? 1900 : 0);
    return {
      type: 'DATE',
      decade: value,
      ...(mod && { mod: mod === 'early' ? 'START' : mod === 'late' ? 'END' : 'MID' }),
    };
  },
};
