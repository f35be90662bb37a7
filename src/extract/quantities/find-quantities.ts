import type { Doc, QuantityMention } from '../../document/index.ts';
import { stagePerDocument } from '../../pipeline/index.ts';
import { giverBeforeVerb } from './giver-before-verb.ts';
import { giverInAsClause, giverInGap, giverOf } from './giver.ts';
import { quantitiesIn } from './quantities-in.ts';

type Needs = 'sentences' | 'tokens' | 'words';

/** The stage that finds and reads every number of a document. */
export const findQuantities = stagePerDocument<Needs, 'quantities'>(
  'find-quantities',
  ['sentences', 'tokens', 'words'],
  ['quantities'],
  (doc) => ({
    quantities: doc.layers.sentences.flatMap((sentence, index) => {
      const found: QuantityMention[] = [];
      for (const mention of quantitiesIn(doc.document.text, sentence, index))
        found.push(withGiver(doc, mention, found.at(-1)));
      return found;
    }),
  }),
);

/** "spoke of 7,000 evicted and 30 detained": one gives both. */
function giverBefore(
  { document: { text } }: Doc<Needs>,
  last: QuantityMention | undefined,
  { start }: QuantityMention,
): QuantityMention['giver'] {
  return last?.giver && /^(?:\s[\p{L}-]+){0,4}\sand\s$/u.test(text.slice(last.end, start))
    ? last.giver
    : undefined;
}

function withGiver(
  doc: Doc<Needs>,
  mention: QuantityMention,
  last: QuantityMention | undefined,
): QuantityMention {
  if (mention.type !== 'count' && mention.type !== 'part') return mention;
  const giver =
    (last?.giver && giverInGap(doc, last, mention)) ??
    giverInAsClause(doc, mention) ??
    giverOf(doc, mention) ??
    giverBeforeVerb(doc, mention) ??
    giverBefore(doc, last, mention);
  return giver === undefined ? mention : { ...mention, giver };
}
