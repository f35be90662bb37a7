import { overlaps } from '../../../document/index.ts';
import type { Clusters } from '../clusters.ts';
import type { Pass } from './pass.ts';

/** "I" and "my" inside a quotation are its speaker; "we" is the speaker's country where the speaker's title names it. */
export const joinFirstPersons: Pass = (clusters, reading) => {
  const places = new Map<string, number | undefined>();
  clusters.mentions.forEach((mention, i) => {
    if (mention.pronoun?.person !== 1 || mention.quotation === undefined) return;
    const speaker = reading.quotations[mention.quotation]!.speaker;
    const said = speaker && clusters.at(speaker);
    if (said === undefined || overlaps(clusters.mentions[said]!, mention)) return;
    const nation = mention.pronoun.many ? nationOf(clusters, said, places) : undefined;
    if (nation !== undefined) clusters.join(nation, i, { rule: 'we-the-nation', basis: 'inferred' });
    else clusters.join(said, i, { rule: 'speaker-of-quotation', basis: 'inferred' });
  });
};

/** The country in the text that a speaker's title names: "Russian President" and Russia. */
function nationOf(
  clusters: Clusters,
  speaker: number,
  places: Map<string, number | undefined>,
): number | undefined {
  const { nations, kind } = clusters.of(speaker);
  if (kind !== 'person' || nations.size !== 1) return undefined;
  const [stem = ''] = nations;
  if (!places.has(stem)) places.set(stem, placeNamed(clusters, stem));
  return places.get(stem);
}

function placeNamed(clusters: Clusters, stem: string): number | undefined {
  const found = clusters.mentions.findIndex(
    (mention) =>
      mention.form === 'name' && mention.kind === 'place' && mention.name[0]?.startsWith(stem) === true,
  );
  return found < 0 ? undefined : found;
}
