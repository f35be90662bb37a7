import { join } from 'node:path';
import type { JointModel } from '../../src/model/index.ts';
import { readConllu } from './conllu.ts';
import type { Figure } from './figure.ts';
import { Share } from './counts.ts';

/**
 * Tags and trees on gold words. LAS compares universal relations without subtypes and counts punctuation, as the
 * CoNLL 2018 shared task did.
 */
export async function measureParse(model: JointModel, goldDir: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const set of ['ewt', 'gum']) {
    const gold = readConllu(join(goldDir, 'parse', `${set}-dev.conllu.gz`));
    const readings = await model.read(gold.map((sentence) => sentence.map(({ form }) => form)));
    const upos = new Share();
    const lemma = new Share();
    const uas = new Share();
    const las = new Share();
    gold.forEach((sentence, s) => {
      sentence.forEach((word, w) => {
        const mine = readings[s]!.words[w];
        const head = mine === undefined ? -1 : mine.head === undefined ? 0 : mine.head + 1;
        upos.add(mine?.upos === word.upos);
        lemma.add(mine?.lemma === word.lemma);
        uas.add(head === word.head);
        las.add(head === word.head && bare(mine?.deprel) === bare(word.deprel));
      });
    });
    const name = `${set.toUpperCase()} dev`;
    figures.push(
      { set: name, figure: 'UPOS', value: upos.value, cases: upos.cases },
      { set: name, figure: 'lemma', value: lemma.value, cases: lemma.cases },
      { set: name, figure: 'UAS', value: uas.value, cases: uas.cases },
      { set: name, figure: 'LAS', value: las.value, cases: las.cases },
    );
  }
  return figures;
}

function bare(deprel: string | undefined): string | undefined {
  return deprel?.split(':')[0];
}
