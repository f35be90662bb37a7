import { normalise } from '../paragraphs.ts';
import type { Scan } from './scan.ts';
import { plainText } from './plain-text.ts';
import { textField, type Thing } from './json-ld.ts';

const SEPARATOR = /\s[|–—»·•:-]\s|\s?[|»]\s?/g;

/** The article's title, without the name of the site. */
export function findTitle(
  scan: Scan,
  meta: ReadonlyMap<string, string>,
  article: Thing | undefined,
  outlet: string | undefined,
): string | undefined {
  const headline = plainText(textField(article, 'headline') ?? '');
  const social = plainText(meta.get('og:title') ?? meta.get('twitter:title') ?? '');
  const titleTag = normalise(scan.title);
  const claims = [headline, social, titleTag].filter((text) => text !== '');
  const shown = scan.headings.find((heading) => claims.some((claim) => agree(heading, claim)));
  if (shown !== undefined) return stripSite(shown, outlet);
  if (scan.headings.length === 1 && scan.headings[0]!.split(' ').length >= 4) return scan.headings[0];
  const claimed = claims.map((claim) => stripSite(claim, outlet)).find((claim) => claim !== '');
  return claimed ?? scan.headings[0];
}

/** No headline is longer. */
const LONGEST = 1000;

/** Takes "| The Daily" off the end, where the part is the outlet's name or short beside the rest. */
function stripSite(title: string, outlet: string | undefined): string {
  if (title.length > LONGEST) return title;
  const cuts = [...title.matchAll(SEPARATOR)];
  const last = cuts.at(-1);
  if (last === undefined) return title;
  const before = title.slice(0, last.index).trim();
  const after = title.slice(last.index + last[0].length).trim();
  if (outlet !== undefined && bare(after) === bare(outlet)) return stripSite(before, outlet);
  if (outlet !== undefined && cuts.length === 1 && bare(before) === bare(outlet)) return after;
  const isColon = last[0].trim() === ':';
  const [long, short] = [before.split(' ').length, after.split(' ').length];
  // Headlines hold dashes, but hardly ever bars.
  if (/[|»]/.test(last[0]) && short <= 4 && long >= 2) return stripSite(before, outlet);
  const isShort = short <= 4 && long >= 2 * short;
  return isShort && !isColon && long >= 3 ? stripSite(before, outlet) : title;
}

/** A heading is the title when a claim begins with it, ends with it or says nearly the same words. */
function agree(heading: string, claim: string): boolean {
  const [a, b] = [bare(heading), bare(claim)];
  if (a.length < 8) return a === b;
  if (b.includes(a) && heading.split(' ').length >= 3) return true;
  if (a.includes(b) && b.length > a.length * 0.6) return true;
  const words = new Set(claim.toLowerCase().split(/\P{L}+/u));
  const own = heading
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter((word) => word.length > 2);
  return own.length >= 4 && own.filter((word) => words.has(word)).length >= own.length * 0.75;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
