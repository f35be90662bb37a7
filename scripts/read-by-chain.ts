import { join } from 'node:path';
import { defaultPipeline, type Means } from '../src/default-pipeline.ts';
import type { Document } from '../src/document/index.ts';
import { loadLexicon } from '../src/extract/actors/index.ts';
import { openDemonyms, openGazetteer } from '../src/gazetteer/index.ts';
import { JointModel, openModelFiles } from '../src/model/index.ts';
import { loadCodebook } from '../src/ontology/index.ts';

/** Documents coded at once. */
const BATCH = 64;

/** Reads annotated texts by the chain itself, with the model in `models/en`; those of several files may have the same id, so each gets its own. */
export async function* readByChain<Text extends { readonly document: Document }>(
  root: string,
  annotated: readonly Text[],
  choosers: Pick<Means, 'chooseKinds' | 'chooseSector'> = {},
) {
  const data = join(root, 'data');
  const model = new JointModel(await openModelFiles(join(root, 'models/en'), 1));
  const pipeline = defaultPipeline({
    model,
    lexicon: loadLexicon(data),
    codebook: loadCodebook([join(root, 'codebook/plover')]),
    gazetteer: openGazetteer(data),
    countryOfDemonym: openDemonyms(data),
    versions: { program: '', model: '', codebook: '' },
    ...choosers,
  });
  const texts = annotated.map((one, i) => ({ ...one, document: { ...one.document, id: `${i}` } }));
  for (let at = 0; at < texts.length; at += BATCH) {
    const batch = texts.slice(at, at + BATCH);
    const docs = await pipeline.run(batch.map(({ document }) => document));
    for (const [i, text] of batch.entries()) yield { text, doc: docs[i]! };
  }
  await model.close();
}
