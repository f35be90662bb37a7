import type { Pass } from './pass.ts';

/** "Putin" inside "Russian President Vladimir Putin": two roles ask for different offsets of one phrase. */
export const joinSameHead: Pass = (clusters) => {
  const byHead = new Map<number, number>();
  clusters.mentions.forEach((mention, i) => {
    const other = byHead.get(mention.head);
    if (other === undefined) byHead.set(mention.head, i);
    else clusters.join(other, i, { rule: 'same-phrase', basis: 'stated' });
  });
};
