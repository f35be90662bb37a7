import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { YEAR } from '../words.ts';

const LEAD =
  /\b(?:in|since|until|till|by|of|from|to|during|before|after|through|throughout|and|or|early|late|mid|fiscal|year|between|for|circa|c\.|about|around|than|summer|spring|autumn|fall|winter|that|back|pre|post)[\s-]+$/i;
const COUNTED =
  /^(?:\s+(?:more|other|additional|or|civilian|american|such|of|us|u\.s\.|soviet|british|german|french))?\s+(?:people|men|women|troops|soldiers|children|police|officers|jobs|workers|employees|feet|miles|meters|metres|km|kilometers|kilometres|yards|acres|hectares|pounds|tons|tonnes|barrels|cases|deaths|dead|times|dollars|percent|per|square|guns|prisoners|casualties|aircraft|tanks|ships|shares|points|units|homes|houses|votes|seats|years|days|hours|minutes|weeks|months|pages|students|members|delegates|civilians|refugees|vehicles|mw|hp|rpm|calories|kg|lbs?|cubic|families|villages|bodies|fighters|rebels|militants|killed|wounded|injured|strong|horses|wagons|pieces|cannon|a\.m|p\.m|gmt|hrs|est|local|utc)\b|^\s*(?:%|°|cm\b|mm\b|cc\b)/i;

/**
 * "in 1979", "the year 2000", "the 1990 elections"
 *     ^^^^    ^^^^^^^^^^^^^        ^^^^
 */
export const year: TimeRule = {
  name: 'year',
  opens: ['digits', 'lead', 'unit'],
  pattern: pattern(`(?:(?:the )?(?<word>year) )?(?<year>${YEAR})`),
  read({ year: digits, word }, { text, start, end }) {
    const number = Number(digits);
    const meaning = { type: 'DATE', year: number } as const;
    if (word !== undefined) return meaning;
    const before = text.slice(Math.max(0, start - 14), start);
    const after = text.slice(end, end + 40);
    if (
      /[$£€¥#]\s*$|\d[.,/:]\s?$|(?:\bno|\bnos|\broute|\bflight|\bhighway|\bmodel|\broom)\.?\s*$/i.test(before)
    )
      return undefined;
    if (/^[,.:]\d|^\/\d{1,2}\b(?!\/)|^-[A-Za-z]+-|^['’]?s\b(?!\s)/.test(after) && !/^['’]s\b/.test(after))
      return undefined;
    if (number >= 1900 && number <= 2050 && /\b(?:in|since)\s+$/i.test(before)) return meaning;
    if (/^\s*[-–—]\s*(?:1\d|20)\d\d\b/.test(after) || /\b(?:1\d|20)\d\d\s*[-–—]\s*$/.test(before))
      return meaning;
    if (COUNTED.test(after)) return undefined;
    if (number >= 1900 && number <= 2050)
      return /^-(?:man|strong|mile|foot|pound|member|seat|ton|acre|year|day|page|meter|metre|hour)/i.test(
        after,
      )
        ? undefined
        : meaning;
    return LEAD.test(before) || (/[(–-]\s*$/.test(before) && /^\s*[),;–-]/.test(after)) ? meaning : undefined;
  },
};
