import { canonicalName } from '../country-names.ts';
import type { Mention } from '../mention.ts';
import type { Pass } from './pass.ts';

/** "Chad ... Chad", "the U.S. ... the United States": one name, or two names of one country. */
export const joinExactNames: Pass = (clusters, reading) => {
  const seen = new Map<string, number>();
  clusters.mentions.forEach((mention, i) => {
    const key = keyOf(mention, reading.text.slice(mention.start, mention.end));
    if (key === undefined) return;
    const other = seen.get(key);
    if (other !== undefined) {
      const same = clusters.mentions[other]!.name.join(' ') === mention.name.join(' ');
      const rule = mention.form === 'description' ? 'same-words' : same ? 'same-name' : 'country-name';
      clusters.join(other, i, { rule, basis: 'stated' });
    }
    seen.set(key, i);
  });
};

/** A single word may be a surname that two people share: those are left to the pass for persons. */
function keyOf(mention: Mention, text: string): string | undefined {
  if (mention.form === 'description') {
    const words = text
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => !/^(?:the|an?|this|that|these|those)$/.test(word));
    return words.length > 2 && !mention.possessed ? `description ${words.join(' ')}` : undefined;
  }
  if (mention.form !== 'name' || mention.many === true) return undefined;
  if (mention.kind === 'person' && mention.name.length < 2) return undefined;
  const name = mention.name.join(' ').replace(/(?<=\b\p{L})\.\s?/gu, '');
  const kind = mention.kind === 'person' ? 'person' : 'body';
  return `${kind} ${canonicalName(name)}`;
}
