import type { FoundStory } from '../../store/index.ts';
import { nameFromOutside, outletsFromOutside } from '../outside-text.ts';
import { present, showDecision, showHead } from '../show.ts';
import type { Answer } from '../tool.ts';

/** So many documents are listed. */
const LISTED = 50;

/** A story with its documents and incidents. */
export function explainStory({
  id,
  former,
  story,
  title,
  documents,
  incidents,
  decisions,
}: FoundStory): Answer {
  const { first, last, outlets, independent } = story;
  return present({
    ...{ kind: 'story', id, former, first, last, independent },
    outlets: outletsFromOutside(outlets),
    title: nameFromOutside(title),
    count: documents.length,
    documents: documents.slice(0, LISTED).map(showHead),
    incidents,
    decisions: decisions.map(showDecision),
  });
}
