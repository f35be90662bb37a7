import { createHash } from 'node:crypto';
import { overlaps, textOf } from '../../document/index.ts';
import { positionsNear } from '../../document/near.ts';
import type { Doc, Quotation, Quote, Versions } from '../../document/index.ts';
import { createActorIndex } from '../../document/refs.ts';
import { stagePerDocument } from '../../pipeline/index.ts';
import type { Stage } from '../../pipeline/index.ts';

/** Writes the quotations down as records, each speaker led to its actor. */
export function recordQuotes({
  versions,
}: {
  readonly versions: Versions;
}): Stage<'sentences' | 'quotations' | 'actors', 'quotes'> {
  return stagePerDocument('quotes', ['sentences', 'quotations', 'actors'], ['quotes'], (doc) => ({
    quotes: quotesOf(doc, versions),
  }));
}

function quotesOf(doc: Doc<'sentences' | 'quotations' | 'actors'>, versions: Versions): Quote[] {
  const { document, layers } = doc;
  const actors = createActorIndex(layers.actors, document.text);
  const ids = layers.quotations.map((quotation) => idOf(document.id, quotation));
  return layers.quotations.map((quotation, i) => {
    const { start, end } = quotation.span;
    const speaker = quotation.speaker && actors.refFor(quotation.speaker, quotation.confidence);
    const from = quotation.continues === undefined ? undefined : ids[quotation.continues];
    return {
      record: 'quote',
      version: 1,
      id: ids[i]!,
      document: document.id,
      span: { start, end },
      text: textOf(document.text, quotation.span),
      kind: quotation.kind,
      ...(quotation.cue && {
        cue: {
          start: quotation.cue.start,
          end: quotation.cue.end,
          text: textOf(document.text, quotation.cue),
        },
      }),
      ...(speaker && { speaker }),
      sentences: positionsNear(layers.sentences, quotation.span).filter((k) =>
        overlaps(layers.sentences[k]!, quotation.span),
      ),
      ...(from !== undefined && { continues: from }),
      confidence: quotation.confidence,
      codedBy: { stage: 'quotes', rule: quotation.rule, ...versions },
      why: [...quotation.why],
    };
  });
}

function idOf(document: string, { span }: Quotation): string {
  const digest = createHash('sha256').update(`${document} ${span.start} ${span.end}`).digest('hex');
  return `q${digest.slice(0, 16)}`;
}
