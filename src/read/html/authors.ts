import { isNameLike, splitNames } from '../names.ts';
import type { Block } from './blocks.ts';
import { namesOf, type Thing } from './json-ld.ts';
import type { Scan } from './scan.ts';

const TOP_BLOCKS = 12;
const BY = /^(?:written |posted |story |words |reported )?by:?\s+\p{Lu}/iu;

/** Who wrote the article: JSON-LD, then meta elements, then the byline. */
export function findAuthors(
  scan: Scan,
  meta: ReadonlyMap<string, string>,
  things: readonly Thing[],
  article: Thing | undefined,
  blocks: readonly Block[],
): string[] {
  const described = namesOf(article?.['author'] ?? article?.['creator'], things).flatMap((name) =>
    splitNames(name, isNameLike),
  );
  if (described.length > 0) return unique(described);
  for (const name of [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'byl',
    'twitter:data1',
  ]) {
    const content = meta.get(name);
    if (name === 'twitter:data1' && !/written by/i.test(meta.get('twitter:label1') ?? '')) continue;
    const names = content === undefined ? [] : splitNames(content, isNameLike);
    if (names.length > 0) return unique(names);
  }
  for (const line of scan.authors) {
    const names = splitNames(line);
    if (names.length > 0 && names.length < 8) return unique(names);
  }
  for (const { text } of blocks.slice(0, TOP_BLOCKS)) {
    if (text.length > 80 || !BY.test(text)) continue;
    const names = splitNames(text);
    if (names.length > 0) return unique(names);
  }
  return [];
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
