import { overlaps, sameSpan } from '../../src/document/index.ts';
import type { Coded } from '../../src/index.ts';
import { Counts } from './counts.ts';
import type { Figure } from './figure.ts';
import type { GoldDocument } from './own-corpus.ts';

const SET = 'own held-out';

/**
 * Quotations through the whole chain. Content: exact spans. Speaker: a gold quotation with a speaker is right when a
 * found quotation overlaps it and has exactly that speaker span; found quotations with a speaker that overlap no gold
 * quotation count against precision.
 */
export function measureQuotes(gold: readonly GoldDocument[], coded: readonly Coded[]): Figure[] {
  const content = new Counts();
  const overlapping = new Counts();
  const speaker = new Counts();
  const kinds = new Map(['direct', 'mixed', 'indirect'].map((kind) => [kind, new Counts()]));
  gold.forEach(({ sentences }, d) => {
    const wanted = sentences.flatMap(({ quotes }) => quotes);
    const mine = coded[d]!.quotes;
    const key = (span: { start: number; end: number }) => `${span.start}-${span.end}`;
    content.add(
      mine.map(({ span }) => key(span)),
      wanted.map((quote) => key(quote.content)),
    );
    for (const [kind, counts] of kinds) {
      counts.add(
        mine.filter((quote) => quote.kind === kind).map(({ span }) => key(span)),
        wanted.filter((quote) => quote.kind === kind).map((quote) => key(quote.content)),
      );
    }
    const used = new Set<number>();
    for (const quote of wanted) {
      const hits = mine
        .map((_, i) => i)
        .filter((i) => !used.has(i) && overlaps(mine[i]!.span, quote.content));
      const hit = hits.find((i) => sameSpan(mine[i]!.span, quote.content)) ?? hits[0];
      overlapping.gold += 1;
      if (hit !== undefined) {
        used.add(hit);
        overlapping.right += 1;
      }
      if (!quote.speaker) continue;
      speaker.gold += 1;
      const named = hit === undefined ? undefined : mine[hit]!.speaker;
      if (named) speaker.found += 1;
      if (named && sameSpan(named.span, quote.speaker)) speaker.right += 1;
    }
    overlapping.found += mine.length;
    speaker.found += mine.filter((quote, i) => quote.speaker && !used.has(i)).length;
  });
  return [
    { set: SET, figure: 'quotation content F1', value: content.f1, cases: content.gold },
    ...[...kinds].map(([label, counts]) => ({
      set: SET,
      figure: 'quotation content F1',
      label,
      value: counts.f1,
      cases: counts.gold,
    })),
    { set: SET, figure: 'quotation content overlap F1', value: overlapping.f1, cases: overlapping.gold },
    { set: SET, figure: 'quotation speaker F1', value: speaker.f1, cases: speaker.gold },
  ];
}
