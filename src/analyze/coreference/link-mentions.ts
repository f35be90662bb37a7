import type { Chain, ChainMention } from '../../document/index.ts';
import { stagePerDocument } from '../../pipeline/index.ts';
import { Clusters } from './clusters.ts';
import type { Link } from './clusters.ts';
import { collectMentions } from './collect-mentions.ts';
import { readDocument } from './reading.ts';
import type { LinkableDoc } from './reading.ts';
import { SIEVE } from './sieve.ts';

/** Joins the mentions of actors that mean the same one, over the whole document. */
export const linkMentions = stagePerDocument(
  'chains',
  [
    'sentences',
    'tokens',
    'words',
    'entities',
    'places',
    'frames',
    'matched',
    'speech',
    'quotations',
    'quantities',
  ],
  ['chains'],
  (doc) => ({ chains: chainsIn(doc) }),
);

/** The chains of one document, by their first mention. Lone phrases that no role and no name asks for are left out. */
export function chainsIn(doc: LinkableDoc): Chain[] {
  const reading = readDocument(doc);
  const clusters = new Clusters(collectMentions(reading));
  for (const pass of SIEVE) pass(clusters, reading);
  return clusters
    .roots()
    .map((root) => clusters.of(root).members)
    .filter((members) => members.length > 1 || members.some((i) => isWanted(clusters, i)))
    .map((members) => ({
      mentions: members.map((i, k) =>
        chainMention(clusters, i, k > 0 ? (clusters.linkOf(i) ?? clusters.linkOf(members[0]!)) : undefined),
      ),
    }));
}

function isWanted(clusters: Clusters, i: number): boolean {
  const { pinned, form } = clusters.mentions[i]!;
  return pinned || form === 'name';
}

function chainMention(clusters: Clusters, i: number, link: Link | undefined): ChainMention {
  const { start, end, first, until, sentence, form, label, sector } = clusters.mentions[i]!;
  return {
    ...{ start, end, first, until, sentence, form },
    basis: link?.basis ?? 'stated',
    link: link?.rule ?? 'first',
    ...(label && { label }),
    ...(sector && { sector }),
  };
}
