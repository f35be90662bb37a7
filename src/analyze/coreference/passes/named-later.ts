import { agree } from '../clusters.ts';
import type { Cluster, Clusters } from '../clusters.ts';
import { isOtherOffice } from './description.ts';
import type { Pass } from './pass.ts';

const REACH = 8;

/** "Kenyan president refuses ...", then "President Daniel Kiprono": a description that a later title and name fill. */
export const joinNamedLater: Pass = (clusters, reading) => {
  const waiting: number[] = [];
  // "The president", in a text that has named one, is that one rather than the next.
  const titles = new Set<string>();
  let from = 0;
  clusters.mentions.forEach((mention, i) => {
    const cluster = clusters.of(i);
    if (mention.form === 'description' && mention.kind === 'person' && isOpen(clusters, i)) {
      const title = reading.doc.layers.sentences[mention.sentence]!.part !== 'body';
      if ((title || mention.possessed || mention.definite) && !titles.has(mention.noun)) waiting.push(i);
    }
    if (mention.form === 'name') for (const role of mention.roles) titles.add(role);
    if (
      mention.form !== 'name' ||
      mention.kind !== 'person' ||
      mention.roles.size === 0 ||
      cluster.members[0] !== i
    )
      return;
    while (from < waiting.length && mention.sentence - clusters.mentions[waiting[from]!]!.sentence > REACH)
      from += 1;
    const match = waiting
      .slice(from)
      .find(
        (other) =>
          isOpen(clusters, other) &&
          fits(clusters, other, cluster) &&
          clusters.mentions[other]!.end <= mention.start,
      );
    if (match !== undefined) clusters.join(match, i, { rule: 'named-later', basis: 'inferred' });
  });
};

const isOpen = (clusters: Clusters, i: number): boolean => clusters.of(i).names.length === 0;

function fits(clusters: Clusters, description: number, person: Cluster): boolean {
  const { noun, words, nations, many } = clusters.mentions[description]!;
  if (isOtherOffice({ noun, words }, { noun, words: person.words, roles: person.roles })) return false;
  if (many || !person.roles.has(noun) || !agree(clusters.of(description), person)) return false;
  if (![...words].every((word) => person.words.has(word) || person.roles.has(word))) return false;
  return (
    nations.size === 0 ||
    person.nations.size === 0 ||
    [...nations].some((nation) => person.nations.has(nation))
  );
}
