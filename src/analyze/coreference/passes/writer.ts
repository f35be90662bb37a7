import type { Pass } from './pass.ts';

/** "I" outside quotation marks is the writer or the one whose speech this is; "we" and "you" likewise. */
export const joinWriters: Pass = (clusters) => {
  const last = new Map<string, number>();
  clusters.mentions.forEach((mention, i) => {
    const { pronoun, quotation } = mention;
    if (!pronoun || pronoun.person === 3) return;
    const key = `${pronoun.person} ${String(pronoun.many)} ${quotation ?? ''}`;
    const other = last.get(key);
    if (other !== undefined) clusters.join(other, i, { rule: 'same-person', basis: 'inferred' });
    last.set(key, i);
  });
};
