import { normalise } from './paragraphs.ts';

const MAX_WORDS = 5;
const NO_NAME =
  /https?:|www\.|@|^(?:view|read|see|more|all|about|follow|share|comment|home|news|contact|subscribe|photo|image)\b|^\s*(?:written|posted|admin|administrator|staff|editor|author|guest|by|by|authors?|unknown|null|undefined)\s*$/i;
const POST =
  /^(?:staff|senior|contributing|associate|special|chief|managing|political|editor|reporter|correspondent|writer|m\.?d|ph\.?d|rd|ms|jr|sr|cfp|cpa)\b/i;

/** "By Ana Diaz and John Roe, Staff Writer" -> the names. */
export function splitNames(byline: string, isName = isPersonal): string[] {
  const line = normalise(byline)
    .replace(
      /^(?:(?:written|posted|published|story|words|reported|reviewed|text|article)\s+)?by:?\s+|^(?:author|written|posted)s?(?:\(s\))?(?::\s*|\s+)(?:by\s+)?/i,
      '',
    )
    .split(/\s[|·•⋅]\s|\s[-–—]\s/)[0]!;
  return line
    .split(/,|;|\||\u2022|\u00b7|\band\b|&/)
    .map((name) =>
      name
        .trim()
        .replace(/^by\s+/i, '')
        .replace(/\s(?:on|in|at|updated|published)\s.*$/i, '')
        .trim(),
    )
    .filter(isName);
}

/** In a byline names begin with a capital; pen names of metadata may not. */
function isPersonal(name: string): boolean {
  return isNameLike(name) && /^\p{Lu}|^\p{Lo}|^(?:de|van|von|al|el|bin)\b/u.test(name);
}

/** True where a piece of a byline can be a person's or a desk's name: no address, no post, no button. */
export function isNameLike(name: string): boolean {
  if (name.length < 2 || name.length > 60 || NO_NAME.test(name) || /\d/.test(name)) return false;
  if (POST.test(name)) return false;
  return name.split(' ').length <= MAX_WORDS;
}
