import type { Mention } from '../mention.ts';
import type { Pass } from './pass.ts';

/** "the Red Cross" after "the Kenya Red Cross", "the Federation" after "the Federation of Miners", "NLD" after "the National League for Democracy (NLD)". */
export const joinOrganizationNames: Pass = (clusters) => {
  const byWord = new Map<string, number>();
  const byInitials = new Map<string, number>();
  clusters.mentions.forEach((mention, i) => {
    if (!isBody(mention)) return;
    const words = mention.name.filter((word) => !SMALL.has(word));
    const last = words.at(-1);
    if (last === undefined) return;
    const letters = mention.name.join('').replaceAll('.', '');
    const spelled = mention.name.length === 1 && letters.length >= 2 ? byInitials.get(letters) : undefined;
    if (spelled !== undefined) clusters.join(spelled, i, { rule: 'acronym', basis: 'stated' });
    if (mention.label === 'ORG') {
      const other = byWord.get(last);
      if (other !== undefined && isPart(words, clusters.mentions[other]!.name)) {
        clusters.join(other, i, { rule: 'organization-name', basis: 'stated' });
      }
      if (other === undefined || words.length >= clusters.mentions[other]!.name.length) byWord.set(last, i);
      const head = headOf(mention.name);
      if (head !== undefined) byWord.set(head, i);
    }
    if (words.length > 1) {
      byInitials.set(words.map((word) => word[0]).join(''), i);
      byInitials.set(mention.name.map((word) => word[0]).join(''), i);
    }
  });
};

const SMALL = new Set(['of', 'for', 'the', 'and', 'in', 'on', 'at', '&']);

/** "federation" of "national federation of small miners". */
function headOf(name: readonly string[]): string | undefined {
  const of = name.findIndex((word) => SMALL.has(word) && word !== 'the');
  return of > 0 ? name[of - 1] : undefined;
}

const isBody = (mention: Mention): boolean =>
  mention.form === 'name' &&
  (mention.label === 'ORG' || mention.label === 'LOC' || mention.kind === undefined) &&
  mention.many !== true;

/** All words of the shorter name stand in the longer one. */
function isPart(words: readonly string[], name: readonly string[]): boolean {
  const [short, long] =
    words.length <= name.length ? [words, name] : [name.filter((word) => !SMALL.has(word)), words];
  return short.every((word) => long.includes(word));
}
