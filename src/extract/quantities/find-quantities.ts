import type { Doc, QuantityMention } from '../../document/index.ts';
import { stagePerDocument } from '../../pipeline/index.ts';
import { giverOf } from './giver.ts';
import { quantitiesIn } from './quantities-in.ts';

type Needs = 'sentences' | 'tokens' | 'words';

/** The stage that finds and reads every number of a document. */
export const findQuantities = stagePerDocument<Needs, 'quantities'>(
  'find-quantities',
  ['sentences', 'tokens', 'words'],
  ['quantities'],
  (doc) => ({
    quantities: doc.layers.sentences.flatMap((sentence, index) =>
      quantitiesIn(doc.document.text, sentence, index).map((mention) => withGiver(doc, mention)),
    ),
  }),
);

function withGiver(doc: Doc<Needs>, mention: QuantityMention): QuantityMention {
  const giver = mention.type === 'count' || mention.type === 'part' ? giverOf(doc, mention) : undefined;
  return giver === undefined ? mention : { ...mention, giver };
}
