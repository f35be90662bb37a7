import type { Mod } from './meaning.ts';

/** What a word before an amount makes of it; undefined where it says nothing. */
export function modOf(about: string | undefined): Mod | undefined {
  if (about === undefined) return undefined;
  const words = about.toLowerCase().replace(/\s+/g, ' ');
  if (/^(?:more than|over|well over|just over|a little)/.test(words)) return 'MORE_THAN';
  if (/^(?:less than|fewer than|under|just under|almost|nearly|close to)/.test(words)) return 'LESS_THAN';
  if (/^(?:at least|no less)/.test(words)) return 'EQUAL_OR_MORE';
  if (/^(?:at most|up to|no more|not more)/.test(words)) return 'EQUAL_OR_LESS';
  return 'APPROX';
}
