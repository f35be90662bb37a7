import { type EventType, overlaps } from '../../../document/index.ts';
import type { Clusters } from '../clusters.ts';
import type { Reading } from '../reading.ts';
import type { Pass } from './pass.ts';

/** What a statement does by saying it: "We condemn", "we urge". */
const BY_SAYING: ReadonlySet<EventType> = new Set<EventType>([
  ...(['ACCUSE', 'REQUEST', 'SUPPORT', 'REJECT', 'AGREE', 'THREATEN'] as const),
]);
/** Whoever issues a statement is named so soon. */
const SENTENCES = 3;

/**
 * "The Coast Network condemns the eviction. We urge the ministry ...": "we" outside quotation marks who ask or blame are no reporters
 *  ^^^^^^^^^^^^^^^^^                        ^^
 * but the body whose statement this is. The others of the text follow.
 */
export const joinIssuers: Pass = (clusters, reading) => {
  const we = clusters.mentions.findIndex(
    ({ pronoun, quotation }, i) =>
      pronoun?.person === 1 &&
      pronoun.many === true &&
      quotation === undefined &&
      speaks(clusters, reading, i),
  );
  if (we < 0) return;
  const issuer = clusters.mentions.findIndex(
    ({ form, kind, subject, quotation, sentence }, i) =>
      form === 'name' &&
      kind === 'organization' &&
      subject &&
      quotation === undefined &&
      sentence < SENTENCES &&
      // An editorial on "the Labour Party, which won" is none of the party's.
      actsBySaying(clusters, reading, i),
  );
  if (issuer < 0 || issuer > we || isAddressed(clusters, reading, issuer, we)) return;
  clusters.join(issuer, we, { rule: 'issuer', basis: 'inferred' });
};

/** True of "We urge", not of "we met" or "we asked". */
function speaks(clusters: Clusters, reading: Reading, i: number): boolean {
  return actsBySaying(clusters, reading, i, /^VBP$/);
}

/** True of who "condemns" or "urged" somebody by words of such a tag. */
function actsBySaying({ mentions }: Clusters, { doc, words }: Reading, i: number, tag = /^VB/): boolean {
  return doc.layers.frames.some(
    ({ type, trigger, source }) =>
      BY_SAYING.has(type.value) &&
      tag.test(words[trigger.first]!.xpos) &&
      source.some((run) => overlaps(run, mentions[i]!)),
  );
}

/** "The Senate passed it. We urge the Senate to think again." */
function isAddressed(clusters: Clusters, { doc }: Reading, issuer: number, we: number): boolean {
  const name = clusters.mentions[issuer]!.name.join(' ');
  return doc.layers.frames.some(
    ({ source, target }) =>
      source.some((run) => overlaps(run, clusters.mentions[we]!)) &&
      clusters.mentions.some(
        (mention) => mention.name.join(' ') === name && target.some((run) => overlaps(run, mention)),
      ),
  );
}
