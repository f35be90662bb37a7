import { stagePerDocument } from '../../pipeline/index.ts';
import { quantitiesIn } from './quantities-in.ts';

/** The stage that finds and reads every number of a document. */
export const findQuantities = stagePerDocument(
  'find-quantities',
  ['sentences'],
  ['quantities'],
  ({ document, layers }) => ({
    quantities: layers.sentences.flatMap((sentence, index) => quantitiesIn(document.text, sentence, index)),
  }),
);
