import { readNumberTexts } from '../../scripts/quantity-texts.ts';
import { overlaps, textOf } from '../../src/document/index.ts';
import type { Dragoman } from '../../src/index.ts';
import { Share } from './counts.ts';
import type { Figure } from './figure.ts';
import { textDocument } from './text-document.ts';

/**
 * Numbers of the texts of `training/quantities` that are never trained on: the share of which the chain tells the kind, and of
 * those that somebody is named to give, the share with the right giver (one of both holds the words of the other); of the others, the
 * share without one.
 */
export async function measureNumbers(dragoman: Dragoman): Promise<Figure[]> {
  const texts = readNumberTexts().filter(({ held }) => held);
  const coded = await dragoman.code(texts.map(({ text }, i) => textDocument(`numbers-${i}`, text)));
  const kind = new Share();
  const giver = new Share();
  const nobody = new Share();
  texts.forEach(({ text, numbers }, i) => {
    for (const wanted of numbers) {
      const found = coded[i]!.figures.find(({ span }) => overlaps(span, wanted.span));
      kind.add(found?.kind === wanted.kind);
      if (wanted.by === undefined) {
        nobody.add((found?.by ?? []).length === 0);
        continue;
      }
      const words = wanted.by.toLowerCase();
      giver.add(
        (found?.by ?? []).some(({ span }) => {
          const own = textOf(text, span).toLowerCase();
          return own.includes(words) || words.includes(own);
        }),
      );
    }
  });
  const set = 'own texts of numbers, held out';
  return [
    { set, figure: 'kind', value: kind.value, cases: kind.cases },
    { set, figure: 'giver, where one is named', value: giver.value, cases: giver.cases },
    { set, figure: 'no giver, where none is named', value: nobody.value, cases: nobody.cases },
  ];
}
