import type { Doc, Place } from '../../document/index.ts';
import type { Stage } from '../../pipeline/index.ts';
import { stagePerDocument } from '../../pipeline/index.ts';
import { describePlace } from './describe-place.ts';
import { findMentions, type MentionMeans } from './find-mentions.ts';
import { resolveSpans } from './resolve-spans.ts';

type Needs = 'tokens' | 'words' | 'entities';

/** The stage that finds the places of a text and resolves them together. */
export function findPlaces(means: MentionMeans): Stage<Needs, 'places'> {
  return stagePerDocument('find-places', ['tokens', 'words', 'entities'], ['places'], (doc) => ({
    places: placesOf(doc, means),
  }));
}

function placesOf(doc: Doc<Needs>, means: MentionMeans): readonly Place[] {
  const { text, outlet, dateline } = doc.document;
  const mentions = findMentions(doc, means);
  if (mentions.length === 0 && dateline?.placeSpan === undefined) return [];
  const context = {
    ...(outlet !== undefined && { outlet }),
    ...(dateline?.place !== undefined && { dateline: dateline.place }),
  };
  const resolved = resolveSpans(text, mentions, context, means);
  return resolved.map((span, i) => describePlace(text, span, mentions[i]!.source, means.gazetteer));
}
