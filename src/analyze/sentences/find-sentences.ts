import type { Document, Sentence } from '../../document/index.ts';
import { stagePerDocument } from '../../pipeline/index.ts';
import { cutLong } from './cut-long.ts';
import { skipSpace } from './marks.ts';
import { splitSentences } from './split-sentences.ts';

/** Cuts every paragraph into sentences; a dateline belongs to none. */
export const findSentences = stagePerDocument('find-sentences', [], ['sentences'], ({ document }) => ({
  sentences: sentencesOf(document).sentences,
}));

/** The sentences of a document, and the indices of those that were cut from one that was too long. */
export function sentencesOf(document: Document): { sentences: Sentence[]; cut: number[] } {
  const sentences: Sentence[] = [];
  const cut: number[] = [];
  document.paragraphs.forEach(({ start, end, kind }, paragraph) => {
    const from = behindDateline(document, start, end);
    for (const whole of splitSentences(document.text, { start: from, end })) {
      const parts = cutLong(document.text, whole);
      for (const part of parts) {
        if (parts.length > 1) cut.push(sentences.length);
        sentences.push({ ...part, part: kind, paragraph });
      }
    }
  });
  return { sentences, cut };
}

function behindDateline({ text, dateline }: Document, start: number, end: number): number {
  if (dateline === undefined || dateline.span.start < start || dateline.span.end > end) return start;
  return skipSpace(text, dateline.span.end, end);
}
